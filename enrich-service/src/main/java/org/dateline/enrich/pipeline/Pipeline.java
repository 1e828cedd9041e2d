package org.dateline.enrich.pipeline;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.dateline.enrich.EnrichSettings;
import org.dateline.enrich.kafka.KafkaConnections;
import org.dateline.enrich.publish.EventPublisher;
import org.dateline.enrich.status.PipelineStatus;

/**
 * The thread that prepares everything and then consumes, from the start of the service to its end. A consumer that fails
 * is replaced by a new one. Stopping finishes the batch under way, commits it and leaves the group.
 */
@ApplicationScoped
public class Pipeline {

    private static final Duration SLACK = Duration.ofSeconds(10);
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final Preparation preparation;
    private final BatchProcessing processing;
    private final EventPublisher publisher;
    private final KafkaConnections kafka;
    private final PipelineStatus status;
    private final PipelineMetrics metrics;
    private final EnrichSettings.PipelineSettings settings;
    private final ExecutorService preparer =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "dateline-prepare"));
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "dateline-batch"));
    private final Thread thread = new Thread(this::run, "dateline-pipeline");
    private volatile boolean prepared;
    private volatile boolean stopping;

    Pipeline(
            Preparation preparation,
            BatchProcessing processing,
            EventPublisher publisher,
            KafkaConnections kafka,
            PipelineStatus status,
            PipelineMetrics metrics,
            EnrichSettings settings) {
        this.preparation = preparation;
        this.processing = processing;
        this.publisher = publisher;
        this.kafka = kafka;
        this.status = status;
        this.metrics = metrics;
        this.settings = settings.enrich();
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (!prepared) {
            thread.interrupt();
        }
        thread.join(settings.finishLimit().plus(SLACK).toMillis());
        preparer.shutdownNow();
        worker.shutdownNow();
    }

    /** Whether the thread does its work; once it has ended, only a restart of the service helps. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        try {
            preparation.run();
            prepared = true;
            status.running();
            while (!stopping) {
                consume();
            }
        } catch (InterruptedException e) {
            Log.debug("The pipeline was interrupted");
        } finally {
            status.stopped();
            Log.info("Taking no more articles");
        }
    }

    private void consume() throws InterruptedException {
        KafkaConsumer<byte[], byte[]> consumer = null;
        try {
            consumer = kafka.consumer();
            consume(consumer);
        } catch (KafkaException | IllegalStateException e) {
            Log.error("The consumer failed; another takes its place", e);
            status.waiting("Kafka, to consume", e);
            pause();
        } finally {
            if (consumer != null) {
                consumer.close(CloseOptions.timeout(CLOSE));
            }
        }
    }

    private void consume(KafkaConsumer<byte[], byte[]> consumer) throws InterruptedException {
        Consumption consumption = new Consumption(
                consumer, processing, publisher, preparer, worker, metrics, status, settings.finishLimit());
        try {
            consumption.run(() -> stopping);
        } finally {
            consumption.drop();
        }
    }

    /** Before the next consumer, unless the service stops. */
    private void pause() throws InterruptedException {
        long end = System.nanoTime() + settings.retryLongest().toNanos();
        while (!stopping && System.nanoTime() < end) {
            Thread.sleep(100);
        }
    }
}
