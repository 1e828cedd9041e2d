package org.dateline.ingest.articles;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Counts pushes by outcome, an NDJSON line being one push, and times the broker. */
@Singleton
final class PushMetrics {

    /** The size of a value that is null. */
    static final int NOTHING = -1;

    private final Counter accepted;
    private final Counter retracted;
    private final Counter rejected;
    private final Counter unavailable;
    private final Counter bytes;
    private final Timer acknowledgement;

    PushMetrics(MeterRegistry meters) {
        accepted = outcome(meters, "accepted");
        retracted = outcome(meters, "retracted");
        rejected = outcome(meters, "rejected");
        unavailable = outcome(meters, "unavailable");
        bytes = Counter.builder("dateline.ingest.published")
                .baseUnit("bytes")
                .description("Bytes of acknowledged article events, before compression")
                .register(meters);
        acknowledgement = Timer.builder("dateline.ingest.acknowledgement")
                .description("From handing a record to the producer until all in-sync replicas have it")
                .serviceLevelObjectives(
                        Duration.ofMillis(1),
                        Duration.ofMillis(5),
                        Duration.ofMillis(20),
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(10))
                .register(meters);
    }

    private static Counter outcome(MeterRegistry meters, String outcome) {
        return Counter.builder("dateline.ingest.pushes")
                .description("Pushed articles, stream lines and retractions by how they were answered")
                .tag("outcome", outcome)
                .register(meters);
    }

    /**
     * A record that all in-sync replicas have.
     *
     * @param size bytes of its value, or {@link #NOTHING} of a retraction
     */
    void acknowledged(int size, long nanos) {
        (size == NOTHING ? retracted : accepted).increment();
        bytes.increment(Math.max(0, size));
        acknowledgement.record(Duration.ofNanos(nanos));
    }

    void rejected() {
        rejected.increment();
    }

    void unavailable() {
        unavailable.increment();
    }
}
