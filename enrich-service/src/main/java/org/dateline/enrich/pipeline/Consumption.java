package org.dateline.enrich.pipeline;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.dateline.enrich.publish.EventPublisher;
import org.dateline.enrich.status.PipelineStatus;
import org.dateline.events.kafka.KafkaTopics;

/**
 * The life of one consumer, on one thread: takes a batch, has it processed on another thread, and meanwhile stays a
 * member of its group by polling with all partitions paused, however long it takes. Offsets are committed when the batch
 * is through. When partitions are taken away, the batch is given the time to finish, else it is dropped.
 */
final class Consumption implements ConsumerRebalanceListener {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration COMMIT = Duration.ofSeconds(10);
    private static final Duration LAG_EVERY = Duration.ofSeconds(10);
    private static final Duration LAG_WAIT = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final BatchProcessing processing;
    private final EventPublisher publisher;
    private final ExecutorService worker;
    private final PipelineMetrics metrics;
    private final PipelineStatus status;
    private final Duration finishLimit;
    private InFlight inFlight;
    private Instant lagSeen = Instant.EPOCH;

    Consumption(
            KafkaConsumer<byte[], byte[]> consumer,
            BatchProcessing processing,
            EventPublisher publisher,
            ExecutorService worker,
            PipelineMetrics metrics,
            PipelineStatus status,
            Duration finishLimit) {
        this.consumer = consumer;
        this.processing = processing;
        this.publisher = publisher;
        this.worker = worker;
        this.metrics = metrics;
        this.status = status;
        this.finishLimit = finishLimit;
    }

    /**
     * Goes on until asked to stop; then the batch under way is finished, unless it waits for something that is away. A
     * Kafka failure ends it with an exception.
     */
    void run(BooleanSupplier stopping) throws InterruptedException {
        consumer.subscribe(List.of(KafkaTopics.RAW), this);
        while (!stopping.getAsBoolean()) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            status.recovered();
            if (!records.isEmpty()) {
                inFlight = new InFlight(records, processing, worker);
                metrics.lag().underWay(inFlight.oldest());
                consumer.pause(consumer.assignment());
                finish(stopping);
                metrics.lag().idle();
                consumer.resume(consumer.paused());
            }
            measureLag();
        }
    }

    private void finish(BooleanSupplier stopping) throws InterruptedException {
        Instant limit = null;
        while (inFlight != null) {
            if (inFlight.isDone(POLL) && commit()) {
                inFlight = null;
                return;
            }
            if (stopping.getAsBoolean()) {
                limit = limit == null ? Instant.now().plus(finishLimit) : limit;
                if (!status.isReady() || Instant.now().isAfter(limit)) {
                    drop();
                    return;
                }
            }
            consumer.poll(Duration.ZERO);
            measureLag();
        }
    }

    /** False if it is to be tried again after the next poll. */
    private boolean commit() {
        try {
            metrics.time("commit", () -> {
                consumer.commitSync(inFlight.offsets(), COMMIT);
                return null;
            });
            return true;
        } catch (RetriableException | RebalanceInProgressException e) {
            return false;
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        if (inFlight == null) {
            return;
        }
        try {
            if (inFlight.isDone(finishLimit)) {
                consumer.commitSync(inFlight.offsets(), COMMIT);
                inFlight = null;
            } else {
                drop();
            }
        } catch (KafkaException | IllegalStateException e) {
            // Not committed, so it comes again to whoever has the partition then.
            Log.infof("The offsets of the last batch are not committed: %s", e.getMessage());
            drop();
        } catch (InterruptedException e) {
            drop();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        drop();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (inFlight != null) {
            consumer.pause(partitions);
        }
    }

    /** Ends the batch under way without committing it; what it has not sent by now it never will. */
    void drop() {
        if (inFlight != null) {
            Log.infof("Dropping a batch of %d records; it comes again", inFlight.size());
            inFlight.drop();
            publisher.abandon();
            inFlight = null;
        }
    }

    private void measureLag() {
        Instant now = Instant.now();
        if (now.isBefore(lagSeen.plus(LAG_EVERY))) {
            return;
        }
        lagSeen = now;
        try {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment(), LAG_WAIT);
            long lag = inFlight == null ? 0 : inFlight.size();
            for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                lag += end.getValue() - consumer.position(end.getKey(), LAG_WAIT);
            }
            metrics.lag().records(lag);
        } catch (RetriableException e) {
            Log.debugf("The lag can't be measured now: %s", e.getMessage());
        }
    }
}
