package org.dateline.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.dateline.events.kafka.KafkaTopics;
import org.dateline.events.kafka.TopicSpec;

/** The topic between the ingest and the enrich service, seen from outside. */
final class RawTopic implements AutoCloseable {

    private static final String GROUP = "dateline-enrich";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long DONE_POLL_MILLIS = 20;

    private final String bootstrapServers;
    private final Admin admin;

    RawTopic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Creates it by the contract; the enrich service, which would, does not run yet. */
    void create() throws ExecutionException, InterruptedException {
        TopicSpec spec = KafkaTopics.raw();
        NewTopic topic = new NewTopic(spec.name(), Optional.of(spec.partitions()), Optional.empty());
        admin.createTopics(List.of(topic.configs(spec.config()))).all().get();
        ends();
    }

    /** Throws away everything so far, so that nobody has to work it off. */
    void clear() throws ExecutionException, InterruptedException {
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        ends().forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end)));
        admin.deleteRecords(all).all().get();
    }

    /** Some of the records as the ingest service wrote them. */
    List<ConsumerRecord<byte[], byte[]>> read(int most) throws ExecutionException, InterruptedException {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            Map<TopicPartition, Long> ends = ends();
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (records.size() < most
                    && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    /** Waits until the enrich service has stored, published and committed all of it. */
    void awaitDone(Duration patience) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = ends();
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isCommitted(ends)) {
            if (System.nanoTime() > deadline) {
                throw new BenchException("The articles were not through after " + patience.toSeconds() + " s");
            }
            Thread.sleep(DONE_POLL_MILLIS);
        }
    }

    private boolean isCommitted(Map<TopicPartition, Long> ends) throws ExecutionException, InterruptedException {
        var committed = admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream()
                .allMatch(end -> end.getValue() == 0
                        || committed.get(end.getKey()) != null
                                && committed.get(end.getKey()).offset() >= end.getValue());
    }

    private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (int number = 0; number < KafkaTopics.raw().partitions(); number++) {
            asked.put(new TopicPartition(KafkaTopics.RAW, number), OffsetSpec.latest());
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(asked).all().get().forEach((partition, info) -> ends.put(partition, info.offset()));
        return ends;
    }

    @Override
    public void close() {
        admin.close();
    }
}
