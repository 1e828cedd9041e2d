package org.dateline.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.dateline.events.EventJson;
import org.dateline.events.RawArticle;
import org.dateline.events.kafka.KafkaTopics;
import org.dateline.localstack.junit.SharedStack;
import org.dateline.localstack.junit.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A batch is read and analysed while the one before is being stored: what it then finds has changed meanwhile. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class PreparationAheadTest {

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
    void articleThatCameIntoBeingMeanwhileIsRevised() throws Exception {
        String id = Desk.newId();
        RecordMetadata elsewhere = desk.push(Desk.article(Desk.newId(), Texts.CALM_TITLE, Texts.CALM));
        Batch ahead = processing.prepare(after(elsewhere, Desk.article(id, Texts.CALM_TITLE, Texts.CALM)));
        desk.push(Desk.article(id, Texts.TRADE_TITLE, Texts.TRADE));
        desk.awaitConsumed();
        assertThat(desk.article(id)).containsEntry("revision", "1");

        processing.process(ahead, () -> false);

        assertThat(desk.article(id)).containsEntry("revision", "2").containsEntry("title", Texts.CALM_TITLE);
        assertThat(desk.messages(KafkaTopics.ENRICHED, id)).hasSize(2);
        List<Desk.Message> trade = desk.messages("articles.topic.trade", id);
        assertThat(trade.get(trade.size() - 1).value()).isNull();
    }

    @Test
    void textThatWasStoredMeanwhileIsARepeat() throws Exception {
        String id = Desk.newId();
        RecordMetadata elsewhere = desk.push(Desk.article(Desk.newId(), Texts.CALM_TITLE, Texts.CALM));
        Batch ahead = processing.prepare(after(elsewhere, Desk.article(id, Texts.TRADE_TITLE, Texts.TRADE)));
        desk.push(Desk.article(id, Texts.TRADE_TITLE, Texts.TRADE));
        desk.awaitConsumed();

        processing.process(ahead, () -> false);

        assertThat(desk.article(id)).containsEntry("revision", "1").containsEntry("repeats", "1");
        assertThat(desk.messages(KafkaTopics.ENRICHED, id)).hasSize(1);
    }

    /** A record as it would stand an hour after another in the same partition. */
    private static ConsumerRecords<byte[], byte[]> after(RecordMetadata other, RawArticle article) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                KafkaTopics.RAW,
                other.partition(),
                other.offset() + 1_000_000,
                other.timestamp() + 3_600_000,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                article.id().getBytes(StandardCharsets.UTF_8),
                EventJson.write(article),
                new RecordHeaders(),
                Optional.empty());
        return new ConsumerRecords<>(
                Map.of(new TopicPartition(KafkaTopics.RAW, other.partition()), List.of(record)), Map.of());
    }
}
