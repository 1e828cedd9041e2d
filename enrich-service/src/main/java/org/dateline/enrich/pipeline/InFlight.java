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

/**
 * A batch on its way, seen from the consumer's thread: prepared as soon as it is made, stored and published from
 * {@link #go} on.
 */
final class InFlight {

    private final ConsumerRecords<byte[], byte[]> records;
    private final BatchProcessing processing;
    private final AtomicBoolean dropped = new AtomicBoolean();
    private final Future<Batch> prepared;
    private Future<?> work;

    InFlight(ConsumerRecords<byte[], byte[]> records, BatchProcessing processing, ExecutorService preparer) {
        this.records = records;
        this.processing = processing;
        this.prepared = preparer.submit(() -> processing.prepare(records));
    }

    /** Its turn has come: the batch before, if there was one, is committed. */
    void go(ExecutorService worker) {
        work = worker.submit(() -> {
            processing.process(prepared.get(), dropped::get);
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
        prepared.cancel(true);
        if (work != null) {
            work.cancel(true);
        }
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
