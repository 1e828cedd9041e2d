package org.dateline.enrich.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.dateline.enrich.raw.Rejection;
import org.dateline.events.kafka.DatelineHeaders;
import org.dateline.events.kafka.KafkaTopics;

/** What is written to {@code articles.dead-letter}: key, value and headers as received, and why and whence. */
public final class DeadLetters {

    private DeadLetters() {}

    /** A record that was dead-lettered before and redriven keeps only the latest reason. */
    public static ProducerRecord<byte[], byte[]> of(Rejection rejection, Instant now) {
        ConsumerRecord<byte[], byte[]> origin = rejection.origin();
        Headers headers = new RecordHeaders(origin.headers().toArray());
        DatelineHeaders.DEAD_LETTER.forEach(headers::remove);
        add(headers, DatelineHeaders.DEAD_LETTER_CAUSE, rejection.cause().word());
        add(headers, DatelineHeaders.DEAD_LETTER_MESSAGE, rejection.message());
        add(headers, DatelineHeaders.DEAD_LETTER_TOPIC, origin.topic());
        add(headers, DatelineHeaders.DEAD_LETTER_PARTITION, Integer.toString(origin.partition()));
        add(headers, DatelineHeaders.DEAD_LETTER_OFFSET, Long.toString(origin.offset()));
        add(
                headers,
                DatelineHeaders.DEAD_LETTER_TIMESTAMP,
                Instant.ofEpochMilli(origin.timestamp()).toString());
        add(headers, DatelineHeaders.DEAD_LETTER_AT, now.toString());
        add(headers, DatelineHeaders.DEAD_LETTER_ATTEMPTS, Integer.toString(rejection.attempts()));
        return new ProducerRecord<>(KafkaTopics.DEAD_LETTER, null, null, origin.key(), origin.value(), headers);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
