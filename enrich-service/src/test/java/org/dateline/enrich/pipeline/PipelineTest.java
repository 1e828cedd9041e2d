package org.dateline.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.dateline.enrich.pipeline.Desk.Message;
import org.dateline.events.EnrichedArticle;
import org.dateline.events.EntityTag;
import org.dateline.events.RawArticle;
import org.dateline.events.TopicTag;
import org.dateline.events.kafka.KafkaTopics;
import org.dateline.localstack.junit.SharedStack;
import org.dateline.localstack.junit.StackTestResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class PipelineTest {

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk(SharedStack.bootstrapServers(), SharedStack.databaseUrl());
    }

    @BeforeEach
    void awaitReady() {
        Service.awaitReady();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void countsThatAreKeptReadyFollowByThemselves() {
        String id = Desk.newId();
        desk.push(Desk.article(id, Texts.SUMMIT_TITLE, Texts.SUMMIT));
        desk.awaitConsumed();
        int entities = desk.rows("select * from article_entity where article_id = ?::uuid", id)
                .size();

        assertThat(entities).isPositive();
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(desk.rows(
                        "select r.* from article_entity x join rollup_entity r using (entity_id)"
                                + " where x.article_id = ?::uuid and r.articles > 0",
                        id))
                .hasSize(entities));
    }

    @Test
    void pushedArticleIsStoredAndAnnouncedWithItsTags() {
        String id = Desk.newId();
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        RecordMetadata pushed =
                desk.push(Desk.article(id, Texts.SUMMIT_TITLE, Texts.SUMMIT), Map.of("traceparent", trace));
        desk.awaitConsumed();

        Message message = only(desk.messages(KafkaTopics.ENRICHED, id));
        EnrichedArticle event = message.event();
        assertThat(event.revision()).isEqualTo(1);
        assertThat(event.change()).isEqualTo("new");
        assertThat(event.body()).isEqualTo(Texts.SUMMIT);
        assertThat(event.ingestedAt()).isEqualTo(Instant.ofEpochMilli(pushed.timestamp()));
        assertThat(event.time()).isEqualTo(event.firstIngestedAt()).isEqualTo(event.ingestedAt());
        assertThat(event.entities()).isNotEmpty();
        assertThat(event.topics()).extracting(TopicTag::id).contains("security", "trade", "human-rights");
        assertThat(message.headers())
                .containsEntry("ce_type", "org.dateline.article.enriched.v1")
                .containsEntry("ce_subject", id)
                .containsEntry("traceparent", trace);
        assertThat(message.headers().get("ce_id")).startsWith(id + ":1:");
        Map<String, String> row = desk.article(id);
        assertThat(row)
                .containsEntry("revision", "1")
                .containsEntry("title", Texts.SUMMIT_TITLE)
                .containsEntry("raw_partition", Integer.toString(pushed.partition()))
                .containsEntry("raw_offset", Long.toString(pushed.offset()));
        assertThat(desk.rows("select * from article_entity where article_id = ?::uuid", id))
                .hasSameSizeAs(event.entities().stream()
                        .filter(entity -> !List.of("DATE", "MONEY").contains(entity.type()))
                        .toList());
        assertThat(desk.rows("select * from article_country where article_id = ?::uuid", id))
                .extracting(country -> country.get("country"))
                .containsExactlyInAnyOrderElementsOf(event.countries());
        assertThat(desk.rows("select * from article_topic where article_id = ?::uuid", id))
                .hasSameSizeAs(event.topics());
        assertThat(only(desk.rows(
                        "select f.source, array_to_string(countries, ' ') as countries,"
                                + " array_to_string(topics, ' ') as topics, (select string_agg(e.id, ' ' order by place)"
                                + " from unnest(f.entities) with ordinality as n (number, place) join entity e using (number))"
                                + " as entities from article_fact f where f.id = ?::uuid",
                        id)))
                .containsEntry("source", event.source())
                .containsEntry("countries", String.join(" ", event.countries()))
                .containsEntry(
                        "topics", event.topics().stream().map(TopicTag::id).collect(Collectors.joining(" ")))
                .containsEntry(
                        "entities",
                        event.entities().stream()
                                .filter(entity -> !List.of("DATE", "MONEY").contains(entity.type()))
                                .sorted(Comparator.comparingDouble(EntityTag::salience)
                                        .reversed()
                                        .thenComparing(EntityTag::id))
                                .map(EntityTag::id)
                                .collect(Collectors.joining(" ")));
    }

    @Test
    void datesAndAmountsStayInTheArticle() {
        String id =
                pushed("Loan for Kenya", "Kenya got a loan of $987,654,321 on 12 March 1987, its envoy in Ghana said.");

        EnrichedArticle event = only(desk.messages(KafkaTopics.ENRICHED, id)).event();
        assertThat(event.entities())
                .extracting(EntityTag::id, EntityTag::value)
                .contains(tuple("money:usd-987654321", "USD 987654321"), tuple("date:1987-03-12", "1987-03-12"));
        assertThat(desk.article(id).get("entities")).contains("money:usd-987654321", "date:1987-03-12");
        assertThat(desk.rows("select * from article_entity where article_id = ?::uuid", id))
                .extracting(row -> row.get("entity_id"))
                .containsExactlyInAnyOrder("country:KE", "country:GH");
        assertThat(desk.rows("select * from entity where id = ?", "money:usd-987654321"))
                .isEmpty();
        assertThat(desk.rows("select * from entity_name where entity_id = ?", "date:1987-03-12"))
                .isEmpty();
    }

    @Test
    void articleGoesToTheTopicsItIsAboutWithTheSameBytes() {
        String id = pushed(Texts.TRADE_TITLE, Texts.TRADE);

        Message enriched = only(desk.messages(KafkaTopics.ENRICHED, id));
        Message trade = only(desk.messages("articles.topic.trade", id));
        assertThat(trade.value()).isEqualTo(enriched.value());
        assertThat(trade.headers()).isEqualTo(enriched.headers());
        assertThat(desk.messages("articles.topic.security", id)).isEmpty();
        assertThat(desk.article(id)).containsEntry("announced_topics", "{trade}");
    }

    @Test
    void repeatIsCountedAndNotAnnouncedAgain() {
        String id = pushed(Texts.CALM_TITLE, Texts.CALM);

        desk.push(Desk.article(id, Texts.CALM_TITLE, "  " + Texts.CALM + "\n"));
        desk.awaitConsumed();

        assertThat(desk.messages(KafkaTopics.ENRICHED, id)).hasSize(1);
        assertThat(desk.article(id))
                .containsEntry("repeats", "1")
                .containsEntry("revision", "1")
                .containsEntry("body", Texts.CALM);
    }

    @Test
    void otherTextReplacesAsTheNextRevisionAndLeavesItsOldTopics() {
        String id = pushed(Texts.TRADE_TITLE, Texts.TRADE);

        desk.push(Desk.article(id, Texts.CALM_TITLE, Texts.CALM));
        desk.awaitConsumed();

        List<Message> enriched = desk.messages(KafkaTopics.ENRICHED, id);
        assertThat(enriched).hasSize(2);
        assertThat(enriched.get(1).event().revision()).isEqualTo(2);
        assertThat(enriched.get(1).event().change()).isEqualTo("revision");
        assertThat(enriched.get(1).event().firstIngestedAt())
                .isEqualTo(enriched.get(0).event().firstIngestedAt());
        List<Message> trade = desk.messages("articles.topic.trade", id);
        assertThat(trade).hasSize(2);
        assertThat(trade.get(1).value()).isNull();
        assertThat(trade.get(1).headers()).containsEntry("ce_type", "org.dateline.article.retracted.v1");
        assertThat(desk.article(id)).containsEntry("revision", "2").containsEntry("body", Texts.CALM);
        assertThat(desk.rows("select * from article_topic where article_id = ?::uuid and score >= 0.5", id))
                .isEmpty();
    }

    @Test
    void lateRevisionIsDropped() {
        String id = pushed(Texts.CALM_TITLE, Texts.CALM);

        desk.push(
                Desk.article(id, "An older title", Texts.CALM),
                Map.of("dateline-ingested-at", Instant.now().minusSeconds(3600).toString()));
        desk.awaitConsumed();

        assertThat(desk.messages(KafkaTopics.ENRICHED, id)).hasSize(1);
        assertThat(desk.article(id))
                .containsEntry("title", Texts.CALM_TITLE)
                .containsEntry("revision", "1")
                .containsEntry("repeats", "0");
    }

    @Test
    void otherMetadataIsAnnouncedWithinTheRevision() {
        String id = pushed(Texts.TRADE_TITLE, Texts.TRADE);
        Instant published = Instant.parse("2026-03-01T08:30:00.123456789Z");

        desk.push(new RawArticle(
                id,
                "Other Daily",
                Texts.TRADE_TITLE,
                Texts.TRADE,
                "https://example.org/a",
                "x1",
                List.of("Ana \"A\" Pérez", "{b}, c\\d"),
                List.of("null", "" + "trade"),
                "World",
                "en",
                published));
        desk.awaitConsumed();

        List<Message> enriched = desk.messages(KafkaTopics.ENRICHED, id);
        assertThat(enriched).hasSize(2);
        EnrichedArticle before = enriched.get(0).event();
        EnrichedArticle after = enriched.get(1).event();
        assertThat(after.revision()).isEqualTo(1);
        assertThat(after.change()).isEqualTo("metadata");
        assertThat(after.source()).isEqualTo("Other Daily");
        assertThat(after.authors()).containsExactly("Ana \"A\" Pérez", "{b}, c\\d");
        assertThat(after.tags()).containsExactly("null", "trade");
        assertThat(after.time()).isEqualTo("2026-03-01T08:30:00.123456Z");
        assertThat(after.topics()).isEqualTo(before.topics());
        assertThat(after.enrichment()).isEqualTo(before.enrichment());
        assertThat(enriched.get(1).headers().get("ce_id"))
                .isNotEqualTo(enriched.get(0).headers().get("ce_id"));
        assertThat(only(desk.rows("select distinct time from article_topic where article_id = ?::uuid", id))
                        .get("time"))
                .startsWith("2026-03-01 ");
        assertThat(desk.messages("articles.topic.trade", id)).hasSize(2);
    }

    @Test
    void retractionDeletesTextAndTagsAndTellsEveryTopic() {
        String id = pushed(Texts.TRADE_TITLE, Texts.TRADE);

        RecordMetadata retraction = desk.retract(id);
        desk.awaitConsumed();

        assertThat(desk.article(id))
                .containsEntry("revision", "1")
                .containsEntry("body", null)
                .containsEntry("title", null)
                .containsEntry("raw_offset", Long.toString(retraction.offset()));
        assertThat(desk.article(id).get("retracted_at")).isNotNull();
        for (String table : List.of("article_entity", "article_topic", "article_country")) {
            assertThat(desk.rows("select * from " + table + " where article_id = ?::uuid", id))
                    .isEmpty();
        }
        assertThat(desk.rows("select * from article_fact where id = ?::uuid", id))
                .isEmpty();
        for (String topic : List.of(KafkaTopics.ENRICHED, "articles.topic.trade")) {
            List<Message> messages = desk.messages(topic, id);
            assertThat(messages).hasSize(2);
            assertThat(messages.get(1).value()).isNull();
            assertThat(messages.get(1).headers())
                    .containsEntry("ce_type", "org.dateline.article.retracted.v1")
                    .containsEntry("ce_id", id + ":1:retracted");
        }
    }

    @Test
    void retractionOfAnUnknownIdLeavesAMarkThatALaterPushRevives() {
        String id = Desk.newId();
        desk.retract(id);
        desk.awaitConsumed();
        assertThat(desk.article(id)).containsEntry("revision", "0").containsEntry("body", null);

        desk.push(Desk.article(id, Texts.CALM_TITLE, Texts.CALM));
        desk.awaitConsumed();

        assertThat(desk.article(id))
                .containsEntry("revision", "1")
                .containsEntry("retracted_at", null)
                .containsEntry("body", Texts.CALM);
    }

    @Test
    void revivedArticleHasTheNextRevisionThoughItsTextIsTheSame() {
        String id = pushed(Texts.TRADE_TITLE, Texts.TRADE);
        desk.retract(id);

        desk.push(Desk.article(id, Texts.TRADE_TITLE, Texts.TRADE));
        desk.awaitConsumed();

        List<Message> enriched = desk.messages(KafkaTopics.ENRICHED, id);
        assertThat(enriched.get(enriched.size() - 1).event().revision()).isEqualTo(2);
        List<Message> trade = desk.messages("articles.topic.trade", id);
        assertThat(trade.get(trade.size() - 1).event().revision()).isEqualTo(2);
    }

    private static String pushed(String title, String body) {
        String id = Desk.newId();
        desk.push(Desk.article(id, title, body));
        desk.awaitConsumed();
        return id;
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }
}
