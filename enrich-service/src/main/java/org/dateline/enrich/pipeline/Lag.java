package org.dateline.enrich.pipeline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** How far the pipeline is behind the raw topic: in records, and in time, which is what retention is measured in. */
final class Lag {

    private final Clock clock = Clock.systemUTC();
    private volatile long records;
    private volatile Instant oldest;

    Lag(MeterRegistry registry) {
        Gauge.builder("dateline.enrich.lag.records", () -> records)
                .description("Raw records of this instance's partitions that are not committed; every 10 s")
                .register(registry);
        TimeGauge.builder("dateline.enrich.lag.age", this::seconds, TimeUnit.SECONDS)
                .description("Age of the oldest raw record under way, 0 without one")
                .register(registry);
    }

    void records(long count) {
        records = count;
    }

    /** A batch is under way whose oldest record has this broker's time. */
    void underWay(Instant oldestRecord) {
        oldest = oldestRecord;
    }

    /** No batch is under way. */
    void idle() {
        oldest = null;
    }

    private double seconds() {
        Instant since = oldest;
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
