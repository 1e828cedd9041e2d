package org.dateline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.events.kafka.KafkaTopics;
import org.junit.jupiter.api.Test;

/** SIGKILL to the enrich service in the middle of 2,000 articles: nothing acknowledged is lost, nothing stored twice. */
class EnrichKilledIT {

    private static final int ARTICLES = 2_000;
    private static final List<String> SUBJECTS = List.of("security", "trade", "human-rights");

    @Test
    void everyAcknowledgedArticleIsStoredOnceAndAnnouncedAsStored() {
        try (RunningSystem system = RunningSystem.fresh()) {
            List<String> ids = pushAll(system);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> system.storedArticles() > ARTICLES / 10);
            system.enrich().kill();
            assertThat(system.storedArticles()).as("killed in the middle").isLessThan(ARTICLES);

            system.enrich().start().awaitReady();

            await().atMost(Duration.ofSeconds(120))
                    .untilAsserted(() -> assertThat(system.storedArticles()).isEqualTo(ARTICLES));
            system.awaitNoLag();
            assertAnnouncedAsStored(system, ids);
            assertThat(system.read(KafkaTopics.DEAD_LETTER)).isEmpty();
        }
    }

    private static List<String> pushAll(RunningSystem system) {
        String lines = IntStream.range(0, ARTICLES)
                .mapToObj(number -> Http.write(Http.article("killed", "n" + number, title(number), body(number))))
                .collect(Collectors.joining("\n"));
        List<String> ids = new ArrayList<>();
        for (String receipt : Http.postLines(system.ingest().address().resolve("/v1/articles"), lines)
                .split("\n")) {
            JsonNode answer = Http.read(receipt.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.get("status").asText()).isEqualTo("accepted");
            ids.add(answer.get("id").asText());
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize(ARTICLES);
        return ids;
    }

    /** Each article speaks of one subject, so that the per-topic topics differ. */
    private static String title(int number) {
        return switch (number % 3) {
            case 0 -> "Army and police search for armed group, report " + number;
            case 1 -> "Trade agreement lowers tariffs on exports, report " + number;
            default -> "Human rights groups denounce torture, report " + number;
        };
    }

    private static String body(int number) {
        return title(number) + ".\n" + MissionArticle.BODY + "\nReference " + new UUID(7, number) + ".";
    }

    private static void assertAnnouncedAsStored(RunningSystem system, List<String> ids) {
        Map<String, RunningSystem.Stored> stored = system.stored();
        assertThat(stored.keySet()).containsExactlyInAnyOrderElementsOf(ids);
        List<ConsumerRecord<String, byte[]>> enriched = system.read(KafkaTopics.ENRICHED);
        assertDuplicatesCarryTheSameEventId(enriched);
        Map<String, ConsumerRecord<String, byte[]>> last = TopicLog.lastByKey(enriched);
        stored.forEach((id, row) -> assertEquals(row, last.get(id)));
        for (String subject : SUBJECTS) {
            Map<String, ConsumerRecord<String, byte[]>> onTopic =
                    TopicLog.lastByKey(system.read("articles.topic." + subject));
            stored.forEach((id, row) -> {
                if (row.topics().contains(subject)) {
                    assertEquals(row, onTopic.get(id));
                } else {
                    assertThat(onTopic).doesNotContainKey(id);
                }
            });
        }
    }

    private static void assertEquals(RunningSystem.Stored row, ConsumerRecord<String, byte[]> announced) {
        assertThat(announced).as(row.id()).isNotNull();
        JsonNode event = Http.read(announced.value());
        assertThat(event.get("revision").asInt()).isEqualTo(row.revision());
        assertThat(event.get("contentHash").asText()).isEqualTo(row.contentHash());
        assertThat(event.get("entities")).isEqualTo(row.entities());
    }

    private static void assertDuplicatesCarryTheSameEventId(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, String> eventIds = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            String eventId = TopicLog.header(record, "ce_id");
            assertThat(eventIds.merge(record.key(), eventId, (first, second) -> first))
                    .isEqualTo(eventId);
        }
    }
}
