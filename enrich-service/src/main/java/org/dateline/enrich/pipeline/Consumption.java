package org.dateline.enrich.pipeline;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
 * The life of one consumer, on one thread: takes a batch, has it stored and published on another thread, and meanwhile
 * takes the next, to be read and analysed, and stays a member of its group by polling, however long it takes, with all
 * partitions paused. Offsets are committed when the batch is through. When partitions are taken away, the batch is given
 * the time to finish, else it is dropped; the next one is dropped in any case.
 */
final class Consumption implements ConsumerRebalanceListener {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration COMMIT = Duration.ofSeconds(10);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final BatchProcessing processing;
    private final EventPublisher publisher;
    private final ExecutorService preparer;
    private final ExecutorService worker;
    private final PipelineMetrics metrics;
    private final PipelineStatus status;
    private final Duration finishLimit;
    private final LagMeasure lag;
    private InFlight inFlight;
    private InFlight following;

    Consumption(
            KafkaConsumer<byte[], byte[]> consumer,
            BatchProcessing processing,
            EventPublisher publisher,
            ExecutorService preparer,
            ExecutorService worker,
            PipelineMetrics metrics,
            PipelineStatus status,
            Duration finishLimit) {
        this.consumer = consumer;
        this.processing = processing;
        this.publisher = publisher;
        this.preparer = preparer;
        this.worker = worker;
        this.metrics = metrics;
        this.status = status;
        this.finishLimit = finishLimit;
        this.lag = new LagMeasure(consumer, metrics.lag());
    }

    /**
     * Goes on until asked to stop; then the batch under way is finished, unless it waits for something that is away. A
     * Kafka failure ends it with an exception.
     */
    void run(BooleanSupplier stopping) throws InterruptedException {
        consumer.subscribe(List.of(KafkaTopics.RAW), this);
        while (!stopping.getAsBoolean()) {
            if (following == null) {
                take(POLL);
                status.recovered();
            }
            if (following != null) {
                inFlight = following;
                following = null;
                metrics.lag().underWay(inFlight.oldest());
                inFlight.go(worker);
                finish(stopping);
                metrics.lag().idle();
            }
            measureLag();
        }
    }

    /** Takes the next batch, if there is one; in any case keeps this a member of the group. */
    private void take(Duration wait) {
        if (following == null) {
            consumer.resume(consumer.paused());
        } else {
            consumer.pause(consumer.assignment());
        }
        ConsumerRecords<byte[], byte[]> records = consumer.poll(wait);
        if (!records.isEmpty()) {
            following = new InFlight(records, processing, preparer);
        }
    }

    private void finish(BooleanSupplier stopping) throws InterruptedException {
        Instant limit = null;
        while (inFlight != null) {
            take(Duration.ZERO);
            if (inFlight != null && inFlight.isDone(POLL) && commit()) {
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
        dropFollowing();
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
        if (following != null) {
            consumer.pause(partitions);
        }
    }

    private void dropFollowing() {
        if (following != null) {
            following.drop();
            following = null;
        }
    }

    /** Ends the batch under way without committing it; what it has not sent by now it never will. */
    void drop() {
        dropFollowing();
        if (inFlight != null) {
            Log.infof("Dropping a batch of %d records; it comes again", inFlight.size());
            inFlight.drop();
            publisher.abandon();
            inFlight = null;
        }
    }

    private void measureLag() {
        lag.measure(size(inFlight) + size(following));
    }

    private static int size(InFlight batch) {
        return batch == null ? 0 : batch.size();
    }
}
