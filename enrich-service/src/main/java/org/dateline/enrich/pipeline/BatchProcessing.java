package org.dateline.enrich.pipeline;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.dateline.enrich.publish.EventPublisher;
import org.dateline.enrich.publish.Publication;
import org.dateline.enrich.raw.Rejection;
import org.dateline.enrich.state.Outcome;
import org.dateline.enrich.status.Backoff;

/**
 * The way of one batch: read, analyse, store, publish. Reading and analysing ahead, {@link #prepare}, may happen while
 * the batch before is stored and published, and has no effect but to save time. When {@link #process} returns, each record's effect is committed
 * in the store and each event and dead letter is acknowledged by all in-sync replicas, so the offsets may be committed.
 * Ended at any moment, the same batch can be processed again, by anyone, to the same effect. It waits for a database or
 * broker that is away for as long as it takes.
 */
@ApplicationScoped
class BatchProcessing {

    private final BatchStoring storing;
    private final EventPublisher publisher;
    private final Backoff backoff;
    private final PipelineMetrics metrics;

    BatchProcessing(BatchStoring storing, EventPublisher publisher, Backoff backoff, PipelineMetrics metrics) {
        this.storing = storing;
        this.publisher = publisher;
        this.backoff = backoff;
        this.metrics = metrics;
    }

    /** Reads the records and analyses what seems to be new. */
    Batch prepare(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        Batch batch = metrics.time("read", () -> Batch.read(records));
        storing.prepare(batch);
        return batch;
    }

    /**
     * Processes a batch.
     *
     * @param dropped asked between the stages: whether the partitions were taken away, so that somebody else does it
     * @throws InterruptedException if it was dropped
     */
    void process(Batch batch, BooleanSupplier dropped) throws InterruptedException {
        check(dropped);
        List<Settled> settled = storing.store(batch);
        check(dropped);
        List<Publication> publications =
                settled.stream().flatMap(part -> part.publications().stream()).toList();
        List<Rejection> rejections = new ArrayList<>(batch.rejections());
        rejections.addAll(metrics.timeInterruptibly(
                "publish",
                () -> backoff.untilDone(
                        "Kafka, to publish", () -> publisher.publish(publications, batch.rejections(), dropped))));
        metrics.done(batch.received(), settled, rejections);
        logLate(settled);
    }

    private static void logLate(List<Settled> settled) {
        settled.stream()
                .flatMap(part -> part.folds().stream())
                .filter(fold -> fold.outcomes().contains(Outcome.LATE))
                .forEach(fold -> Log.infof(
                        "Dropped a late record of article %s, which is at revision %d",
                        fold.after().id(), fold.after().revision()));
    }

    private static void check(BooleanSupplier dropped) throws InterruptedException {
        if (dropped.getAsBoolean()) {
            throw new InterruptedException("the batch was dropped");
        }
    }
}
