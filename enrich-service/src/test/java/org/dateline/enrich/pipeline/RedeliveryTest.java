package org.dateline.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.dateline.enrich.pipeline.Desk.Message;
import org.dateline.events.RawArticle;
import org.dateline.events.kafka.KafkaTopics;
import org.dateline.localstack.junit.SharedStack;
import org.dateline.localstack.junit.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same records once more, as after a crash before their offsets were committed. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class RedeliveryTest {

    @Inject
    BatchProcessing processing;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(SharedStack.bootstrapServers(), SharedStack.databaseUrl());
        Service.awaitReady();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void redeliveredArticleIsSentAgainWithTheSameBytesAndHeadersAndStoredAsBefore() throws Exception {
        String id = Desk.newId();
        desk.push(new RawArticle(
                id,
                "Desk Daily",
                Texts.TRADE_TITLE,
                Texts.TRADE + "\t\n \u2028 \"quoted\" \\ \ud83d\ude00 " + Texts.SUMMIT,
                "https://example.org/ä?b=1",
                null,
                List.of("Ana"),
                List.of("x", "y"),
                null,
                "en",
                Instant.parse("2026-03-01T08:30:00.123456789Z")));
        desk.awaitConsumed();
        var stored = desk.article(id);

        processing.process(processing.prepare(desk.raw(id)), () -> false);

        for (String topic : List.of(KafkaTopics.ENRICHED, "articles.topic.trade")) {
            List<Message> messages = desk.messages(topic, id);
            assertThat(messages).hasSize(2);
            assertThat(messages.get(1).value()).isEqualTo(messages.get(0).value());
            assertThat(messages.get(1).headers()).isEqualTo(messages.get(0).headers());
        }
        assertThat(desk.article(id)).isEqualTo(stored);
    }

    @Test
    void redeliveredHistoryEndsAsItWasAndSendsOnlyTheLastState() throws Exception {
        String id = Desk.newId();
        desk.push(Desk.article(id, Texts.TRADE_TITLE, Texts.TRADE));
        desk.push(Desk.article(id, Texts.TRADE_TITLE, Texts.TRADE));
        desk.awaitConsumed();
        desk.push(Desk.article(id, Texts.CALM_TITLE, Texts.CALM));
        desk.awaitConsumed();
        var stored = desk.article(id);
        assertThat(stored).containsEntry("revision", "2").containsEntry("repeats", "1");

        processing.process(processing.prepare(desk.raw(id)), () -> false);

        assertThat(desk.article(id)).isEqualTo(stored);
        List<Message> enriched = desk.messages(KafkaTopics.ENRICHED, id);
        assertThat(enriched).hasSize(3);
        assertThat(enriched.get(2).value()).isEqualTo(enriched.get(1).value());
        List<Message> trade = desk.messages("articles.topic.trade", id);
        assertThat(trade.get(trade.size() - 1).value()).isNull();
    }

    @Test
    void redeliveredRetractionIsSentAgain() throws Exception {
        String id = Desk.newId();
        desk.push(Desk.article(id, Texts.TRADE_TITLE, Texts.TRADE));
        desk.retract(id);
        desk.awaitConsumed();

        processing.process(processing.prepare(desk.raw(id)), () -> false);

        for (String topic : List.of(KafkaTopics.ENRICHED, "articles.topic.trade")) {
            List<Message> messages = desk.messages(topic, id);
            if (!messages.isEmpty()) {
                Message last = messages.get(messages.size() - 1);
                assertThat(last.value()).isNull();
                assertThat(last.headers())
                        .isEqualTo(messages.get(messages.size() - 2).headers());
            }
        }
        assertThat(desk.article(id).get("retracted_at")).isNotNull();
    }
}
