package org.dateline.enrich.pipeline;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.dateline.enrich.raw.Rejection;
import org.dateline.enrich.state.ArticleRow;
import org.dateline.events.TopicTag;

/** What operators watch: batches, stages, outcomes, rejections, tags, lag, and how old an article is when it is out. */
@ApplicationScoped
class PipelineMetrics {

    private static final String PREFIX = "dateline.enrich.";

    private final MeterRegistry registry;
    private final DistributionSummary batchSize;
    private final Timer age;
    private final AtomicLong lag;
    private final Clock clock = Clock.systemUTC();

    PipelineMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.batchSize = DistributionSummary.builder(PREFIX + "batch.records")
                .description("Records in a batch")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        this.age = Timer.builder(PREFIX + "age")
                .description("From the broker's time of the raw record to the acknowledged event")
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(registry);
        this.lag = registry.gauge(PREFIX + "lag.records", new AtomicLong());
    }

    <T> T time(String stage, Supplier<T> action) {
        return stage(stage).record(action);
    }

    <T> T timeInterruptibly(String stage, Callable<T> action) throws InterruptedException {
        try {
            return stage(stage).recordCallable(action);
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void lag(long records) {
        lag.set(records);
    }

    /** A batch is stored and published. */
    void done(int records, List<Settled> settled, List<Rejection> rejections) {
        batchSize.record(records);
        for (Rejection rejection : rejections) {
            registry.counter(PREFIX + "dead.letters", "cause", rejection.cause().word())
                    .increment();
        }
        settled.stream()
                .flatMap(part -> part.folds().stream())
                .flatMap(fold -> fold.outcomes().stream())
                .forEach(outcome -> registry.counter(PREFIX + "records", "outcome", outcome.word())
                        .increment());
        Instant now = clock.instant();
        settled.stream().flatMap(part -> part.changed().stream()).forEach(row -> written(row, now));
    }

    private void written(ArticleRow row, Instant now) {
        Duration took = Duration.between(row.state().raw().at(), now);
        age.record(took.isNegative() ? Duration.ZERO : took);
        if (row.content() != null) {
            for (TopicTag topic : row.content().topics()) {
                registry.counter(PREFIX + "tags", "topic", topic.id()).increment();
            }
        }
    }

    private Timer stage(String name) {
        return Timer.builder(PREFIX + "stage")
                .description("Time of one batch in a stage")
                .tag("stage", name)
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }
}
