package org.dateline.enrich.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.dateline.enrich.analysis.Engine;
import org.dateline.enrich.raw.Cause;
import org.dateline.enrich.raw.Rejection;
import org.dateline.enrich.state.ArticleRow;
import org.dateline.enrich.state.Outcome;

/**
 * What operators watch: batches, stages, outcomes, dead letters, topics, lag, and how old an article is when it is out.
 * Every series is there from the start, so that the first dead letter is an increase; times are histograms, so that
 * several instances can be added up. The table in {@code docs/operations.md} lists them.
 */
@Singleton
class PipelineMetrics {

    private static final String PREFIX = "dateline.enrich.";
    private static final List<String> STAGES = List.of("read", "analyse", "store", "publish", "commit");
    private static final double[] BATCH_SIZES = {1, 5, 25, 100, 250, 500};
    private static final Duration[] STAGE_TIMES =
            durations(1, 5, 20, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000);
    private static final Duration[] AGES =
            durations(20, 50, 100, 200, 400, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 600_000, 3_600_000);

    private final MeterRegistry registry;
    private final Engine engine;
    private final DistributionSummary batchSize;
    private final Timer age;
    private final Clock clock = Clock.systemUTC();
    private final Lag lag;

    PipelineMetrics(MeterRegistry registry, Engine engine) {
        this.registry = registry;
        this.engine = engine;
        this.batchSize = DistributionSummary.builder(PREFIX + "batch.records")
                .description("Records in a batch that is stored and published")
                .serviceLevelObjectives(BATCH_SIZES)
                .register(registry);
        this.age = Timer.builder(PREFIX + "age")
                .description("From the broker's time of the raw record to the acknowledged event")
                .serviceLevelObjectives(AGES)
                .register(registry);
        this.lag = new Lag(registry);
        STAGES.forEach(this::stage);
        for (Outcome outcome : Outcome.values()) {
            records(outcome);
        }
        for (Cause cause : Cause.values()) {
            deadLetters(cause);
        }
        engine.topics().forEach(topic -> topics(topic.id()));
    }

    private static Duration[] durations(long... millis) {
        return LongStream.of(millis).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
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

    Lag lag() {
        return lag;
    }

    /** A batch is stored and published. */
    void done(int records, List<Settled> settled, List<Rejection> rejections) {
        batchSize.record(records);
        rejections.forEach(rejection -> deadLetters(rejection.cause()).increment());
        settled.stream()
                .flatMap(part -> part.folds().stream())
                .flatMap(fold -> fold.outcomes().stream())
                .forEach(outcome -> records(outcome).increment());
        Instant now = clock.instant();
        settled.stream().flatMap(part -> part.changed().stream()).forEach(row -> written(row, now));
    }

    private void written(ArticleRow row, Instant now) {
        Duration took = Duration.between(row.state().raw().at(), now);
        age.record(took.isNegative() ? Duration.ZERO : took);
        if (row.content() != null) {
            engine.about(row.content()).forEach(topic -> topics(topic).increment());
        }
    }

    private Timer stage(String name) {
        return Timer.builder(PREFIX + "stage")
                .description("Time of one batch in a stage")
                .tag("stage", name)
                .serviceLevelObjectives(STAGE_TIMES)
                .register(registry);
    }

    private Counter records(Outcome outcome) {
        return counter("records", "Raw records by what they did to their article", "outcome", outcome.word());
    }

    private Counter deadLetters(Cause cause) {
        return counter("dead.letters", "Records that could not be processed", "cause", cause.word());
    }

    private Counter topics(String id) {
        return counter("topics", "Stored articles and revisions that are about a topic", "topic", id);
    }

    private Counter counter(String name, String description, String tag, String value) {
        return Counter.builder(PREFIX + name)
                .description(description)
                .tag(tag, value)
                .register(registry);
    }
}
