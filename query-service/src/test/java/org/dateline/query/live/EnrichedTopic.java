package org.dateline.query.live;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.events.EnrichedArticle;
import org.dateline.events.Enrichment;
import org.dateline.events.EventJson;
import org.dateline.events.kafka.CloudEvents;
import org.dateline.events.kafka.KafkaTopics;
import org.dateline.query.TestArticle;

/** {@code articles.enriched} as the enrich service writes it. */
final class EnrichedTopic implements AutoCloseable {

    /** When every {@link TestArticle} came in. */
    private static final Instant INGESTED = Instant.parse("2024-10-01T12:30:00Z");

    private static final int PARTITIONS = 3;

    private final String servers;
    private final KafkaProducer<String, byte[]> producer;

    EnrichedTopic(String servers) {
        this.servers = servers;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
    }

    EnrichedTopic create() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(KafkaTopics.ENRICHED, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    void delete() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.deleteTopics(List.of(KafkaTopics.ENRICHED)).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What retention does: everything that is there now goes. */
    void expire() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            for (int i = 0; i < PARTITIONS; i++) {
                admin.deleteRecords(
                                Map.of(new TopicPartition(KafkaTopics.ENRICHED, i), RecordsToDelete.beforeOffset(-1)))
                        .all()
                        .get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Announces a stored article. */
    void announce(TestArticle.Stored article, String change, int revision) {
        announce(article.id(), change, revision, "The text.");
    }

    void announce(String id, String change, int revision, String body) {
        EnrichedArticle event = event(id, change, revision, body);
        send(id, EventJson.write(event), CloudEvents.enriched(event));
    }

    private static EnrichedArticle event(String id, String change, int revision, String body) {
        return new EnrichedArticle(
                id,
                revision,
                change,
                "c0ffee",
                "Wire",
                "title",
                body,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                INGESTED,
                INGESTED,
                INGESTED,
                "en",
                List.of(),
                0,
                List.of(),
                List.of(),
                new Enrichment("v1 " + change, "1", "none", "g1", "t1", INGESTED, null));
    }

    /** Announces many new articles at once. */
    void announceAll(List<String> ids) {
        for (String id : ids) {
            EnrichedArticle event = event(id, "new", 1, "The text.");
            var unused = producer.send(record(id, EventJson.write(event), CloudEvents.enriched(event)));
        }
        producer.flush();
    }

    void retract(String id) {
        send(id, null, CloudEvents.retraction(id, 1, INGESTED));
    }

    /** Any bytes, without headers. */
    void send(String key, byte[] value) {
        send(key, value, Map.of());
    }

    private void send(String key, byte[] value, Map<String, String> headers) {
        try {
            producer.send(record(key, value, headers)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<String, byte[]> record(String key, byte[] value, Map<String, String> headers) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(KafkaTopics.ENRICHED, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public void close() {
        producer.close();
    }
}
