package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.events.kafka.KafkaTopics;
import org.dateline.events.kafka.TopicSpec;

/** What an independent consumer sees of {@code articles.raw}, from the moment of creation on. */
public final class RawTopic implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> start;

    private RawTopic(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        partitions = IntStream.range(0, KafkaTopics.raw().partitions())
                .mapToObj(partition -> new TopicPartition(KafkaTopics.RAW, partition))
                .toList();
        consumer.assign(partitions);
        start = consumer.endOffsets(partitions);
    }

    /** Watches the topic from now on; creates it if need be and waits until the service is ready to publish. */
    public static RawTopic watch(String bootstrapServers) {
        create(bootstrapServers);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(Service.get("/q/health/ready").statusCode()).isEqualTo(200));
        return new RawTopic(bootstrapServers);
    }

    public static void create(String bootstrapServers) {
        TopicSpec spec = KafkaTopics.raw();
        NewTopic topic = new NewTopic(spec.name(), spec.partitions(), (short) 1).configs(spec.config());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(Set.of(topic)).all().get();
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(TopicExistsException.class);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything published since the watch began, partition by partition. */
    public List<ConsumerRecord<String, byte[]>> records() {
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        start.forEach(consumer::seek);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        long expected = partitions.stream()
                .mapToLong(partition -> end.get(partition) - start.get(partition))
                .sum();
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (records.size() < expected && System.nanoTime() < deadline) {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        }
        assertThat(records).hasSizeGreaterThanOrEqualTo((int) expected);
        return records;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
