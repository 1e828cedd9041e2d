package org.dateline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.events.kafka.KafkaTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One article through the whole system, as its pusher, a consumer and a reader see it. */
class PipelineIT {

    private static RunningSystem system;

    @BeforeAll
    static void startSystem() {
        system = RunningSystem.shared();
    }

    @Test
    void pushedArticleIsAnnouncedAndServedWithEveryTagExplained() {
        String id = system.push(Http.article("e2e", unique(), MissionArticle.TITLE, MissionArticle.BODY));

        JsonNode served = system.awaitArticle(id, 1);
        ConsumerRecord<String, byte[]> announced = awaitAnnounced(id, 1);

        JsonNode event = Http.read(announced.value());
        assertThat(TopicLog.header(announced, "ce_type")).isEqualTo("org.dateline.article.enriched.v1");
        assertThat(TopicLog.header(announced, "ce_subject")).isEqualTo(id);
        assertThat(event.get("entities")).isEqualTo(served.get("entities"));
        assertThat(values(event.get("topics"), "evidence")).isEqualTo(values(served.get("topics"), "evidence"));
        assertThat(values(event.get("topics"), "score")).isEqualTo(values(served.get("topics"), "score"));
        assertThat(values(served.get("topics"), "id")).contains("security", "trade", "human-rights");
        served.get("topics").forEach(topic -> assertThat(topic.get("evidence")).isNotEmpty());
        served.get("topics").forEach(topic -> topic.get("evidence").forEach(word -> assertCutsItsText(served, word)));
        served.get("entities")
                .forEach(entity -> entity.get("mentions").forEach(mention -> assertCutsItsText(served, mention)));
        assertThat(mentions(served, "person:nayib-bukele")).contains("Nayib Bukele", "Bukele");
        assertThat(mentions(served, "person:javier-milei")).contains("Javier Milei", "Milei");
        assertThat(mentionsOfName(served, "Inter-American Commission on Human Rights"))
                .contains("Inter-American Commission on Human Rights", "IACHR");
        assertThat(served.get("countries").toString()).contains("\"SV\"", "\"AR\"");
        assertThat(system.query("/v1/articles?source=e2e&topic=security,trade&entity=person:javier-milei")
                        .toString())
                .contains(id);
    }

    @Test
    void repeatIsCountedAndNotAnnouncedAgain() {
        Map<String, Object> article =
                Http.article("e2e-repeat", unique(), "A calm day in the port", "Nothing happened.");
        String id = system.push(article);
        system.awaitArticle(id, 1);

        system.push(article);
        system.push(article);

        await().untilAsserted(() -> assertThat(
                        system.query("/v1/articles/" + id).get("repeats").asInt())
                .isEqualTo(2));
        assertThat(announcements(id)).hasSize(1);
    }

    @Test
    void revisionReplacesAndLateRevisionIsDropped() {
        String external = unique();
        String id = system.push(Http.article("e2e-rev", external, "First title", "First text of the report."));
        system.awaitArticle(id, 1);
        system.push(Http.article("e2e-rev", external, "Second title", "Second text of the report."));
        system.awaitArticle(id, 2);

        Instant longAgo = Instant.now().minus(Duration.ofDays(1));
        system.produceRaw(
                id,
                Http.write(Map.of("id", id, "source", "e2e-rev", "title", "Old title", "body", "An older text."))
                        .getBytes(StandardCharsets.UTF_8),
                Map.of("dateline-ingested-at", longAgo.toString()));
        system.push(Http.article("e2e-rev", external, "Third title", "Third text of the report."));

        JsonNode served = system.awaitArticle(id, 3);
        assertThat(served.get("title").asText()).isEqualTo("Third title");
        assertThat(announcements(id).stream()
                        .map(record -> Http.read(record.value()).get("title").asText()))
                .containsExactly("First title", "Second title", "Third title");
    }

    @Test
    void retractionRemovesTheArticleEverywhere() {
        String id = system.push(Http.article("e2e-retract", unique(), MissionArticle.TITLE, MissionArticle.BODY));
        system.awaitArticle(id, 1);

        Http.Answer answer = Http.delete(system.ingest().address().resolve("/v1/articles/" + id));

        assertThat(answer.status()).isEqualTo(202);
        await().untilAsserted(() -> assertThat(Http.get(system.query().address().resolve("/v1/articles/" + id))
                        .status())
                .isEqualTo(410));
        for (String topic : List.of(KafkaTopics.ENRICHED, "articles.topic.security", "articles.topic.human-rights")) {
            await().untilAsserted(() -> assertThat(
                            TopicLog.lastByKey(system.read(topic)).get(id).value())
                    .as(topic)
                    .isNull());
        }
        assertThat(system.query("/v1/articles?source=e2e-retract").get("items")).isEmpty();
    }

    @Test
    void poisonGoesToTheDeadLetterAndItsNeighboursGoOn() {
        String before = system.push(Http.article("e2e-poison", unique(), "Before", "An ordinary text."));
        String poison = UUID.randomUUID().toString();
        system.produceRaw(poison, "{not json".getBytes(StandardCharsets.UTF_8), Map.of());
        String after = system.push(Http.article("e2e-poison", unique(), "After", "Another ordinary text."));

        system.awaitArticle(before, 1);
        system.awaitArticle(after, 1);
        await().untilAsserted(() -> {
            ConsumerRecord<String, byte[]> dead =
                    TopicLog.lastByKey(system.read(KafkaTopics.DEAD_LETTER)).get(poison);
            assertThat(dead).isNotNull();
            assertThat(new String(dead.value(), StandardCharsets.UTF_8)).isEqualTo("{not json");
            assertThat(TopicLog.header(dead, "dateline-dl-cause")).isNotBlank();
            assertThat(TopicLog.header(dead, "dateline-dl-topic")).isEqualTo(KafkaTopics.RAW);
        });
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }

    private static List<ConsumerRecord<String, byte[]>> announcements(String id) {
        return system.read(KafkaTopics.ENRICHED).stream()
                .filter(record -> id.equals(record.key()))
                .toList();
    }

    private static ConsumerRecord<String, byte[]> awaitAnnounced(String id, int count) {
        await().untilAsserted(() -> assertThat(announcements(id)).hasSize(count));
        return announcements(id).get(count - 1);
    }

    private static void assertCutsItsText(JsonNode article, JsonNode place) {
        String field = article.get(place.get("field").asText()).asText();
        assertThat(field.substring(place.get("start").asInt(), place.get("end").asInt()))
                .isEqualTo(place.get("text").asText());
        assertThat(place.get("by").asText()).isNotBlank();
    }

    private static List<String> mentions(JsonNode article, String entityId) {
        return mentionsWhere(article, "id", entityId);
    }

    private static List<String> mentionsOfName(JsonNode article, String name) {
        return mentionsWhere(article, "name", name);
    }

    private static List<String> mentionsWhere(JsonNode article, String property, String value) {
        return StreamSupport.stream(article.get("entities").spliterator(), false)
                .filter(entity -> value.equals(entity.get(property).asText()))
                .flatMap(entity -> values(entity.get("mentions"), "text").stream())
                .toList();
    }

    private static List<String> values(JsonNode array, String property) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.get(property))
                .map(value -> value.isTextual() ? value.asText() : value.toString())
                .toList();
    }
}
