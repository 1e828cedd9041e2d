package org.dateline.enrich.pipeline;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;

/** Measures, every ten seconds, how many records of this consumer's partitions are not committed. For its thread. */
final class LagMeasure {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Lag lag;
    private Instant last = Instant.EPOCH;

    LagMeasure(KafkaConsumer<byte[], byte[]> consumer, Lag lag) {
        this.consumer = consumer;
        this.lag = lag;
    }

    /** Measures if it is time to; so many records have been taken but are not committed. */
    void measure(int underWay) {
        Instant now = Instant.now();
        if (now.isBefore(last.plus(EVERY))) {
            return;
        }
        last = now;
        try {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment(), WAIT);
            long records = underWay;
            for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                records += end.getValue() - consumer.position(end.getKey(), WAIT);
            }
            lag.records(records);
        } catch (RetriableException e) {
            Log.debugf("The lag can't be measured now: %s", e.getMessage());
        }
    }
}
