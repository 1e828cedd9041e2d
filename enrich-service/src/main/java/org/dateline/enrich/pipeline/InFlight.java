package org.dateline.enrich.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** A batch on its way, seen from the consumer's thread. */
final class InFlight {

    private final ConsumerRecords<byte[], byte[]> records;
    private final AtomicBoolean dropped = new AtomicBoolean();
    private final Future<?> work;

    InFlight(ConsumerRecords<byte[], byte[]> records, BatchProcessing processing, ExecutorService worker) {
        this.records = records;
        this.work = worker.submit(() -> {
            processing.process(records, dropped::get);
            return null;
        });
    }

    /**
     * Whether it is stored and published, waiting for that at most as long as said.
     *
     * @throws IllegalStateException if it can't be processed for a reason that is neither an outage nor a bad record
     */
    boolean isDone(Duration wait) throws InterruptedException {
        try {
            work.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch failed", e.getCause());
        }
    }

    /** Ends the work soon; its offsets must not be committed. */
    void drop() {
        dropped.set(true);
        work.cancel(true);
    }

    int size() {
        return records.count();
    }

    /** The broker's time of the oldest record. */
    Instant oldest() {
        long oldest = Long.MAX_VALUE;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            oldest = Math.min(oldest, record.timestamp());
        }
        return Instant.ofEpochMilli(oldest);
    }

    /** What to commit when it is done. */
    Map<TopicPartition, OffsetAndMetadata> offsets() {
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            next.put(
                    new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
        }
        return next;
    }
}
