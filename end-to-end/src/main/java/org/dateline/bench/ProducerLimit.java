package org.dateline.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dateline.events.kafka.KafkaClients;

/**
 * How many records a second Kafka's producer writes when all it has to do is send: those that the ingest service wrote
 * before, key, value and headers, with the ingest service's settings.
 */
final class ProducerLimit {

    private static final Duration WARM_UP = Duration.ofSeconds(2);

    private ProducerLimit() {}

    static double measure(String bootstrapServers, List<ConsumerRecord<byte[], byte[]>> records, Duration duration) {
        Map<String, Object> settings = new HashMap<>(KafkaClients.producer());
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("linger.ms", 0);
        settings.put("batch.size", 64 * 1024);
        settings.put("buffer.memory", 64L * 1024 * 1024);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            send(producer, records, WARM_UP);
            return send(producer, records, duration);
        }
    }

    private static double send(
            KafkaProducer<byte[], byte[]> producer, List<ConsumerRecord<byte[], byte[]>> records, Duration duration) {
        AtomicLong acknowledged = new AtomicLong();
        AtomicReference<Exception> failure = new AtomicReference<>();
        long began = System.nanoTime();
        for (int next = 0; System.nanoTime() - began < duration.toNanos(); next++) {
            ConsumerRecord<byte[], byte[]> record = records.get(next % records.size());
            var unused = producer.send(
                    new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers()),
                    (metadata, failed) -> {
                        if (failed == null) {
                            acknowledged.incrementAndGet();
                        } else {
                            failure.set(failed);
                        }
                    });
        }
        producer.flush();
        if (failure.get() != null) {
            throw new BenchException("The producer failed: " + failure.get().getMessage(), failure.get());
        }
        return acknowledged.get() / ((System.nanoTime() - began) / 1e9);
    }
}
