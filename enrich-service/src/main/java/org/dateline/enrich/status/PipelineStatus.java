package org.dateline.enrich.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/**
 * What the pipeline is doing, for readiness, metrics and the log. A change is logged once, not with every retry.
 */
@ApplicationScoped
public class PipelineStatus {

    /** What it does at large. */
    public enum Phase {
        /** Not yet taking articles: schema, reference data and topics are being prepared. */
        STARTING,
        /** Taking articles. */
        RUNNING,
        /** Something it needs is away; it tries again by itself. */
        WAITING,
        /** Ended, on request or not. */
        STOPPED
    }

    /**
     * The present state.
     *
     * @param phase what it does at large
     * @param reason what it waits for, or null
     * @param since when the phase or the thing waited for began
     */
    public record Snapshot(Phase phase, String reason, Instant since) {}

    private Snapshot current = new Snapshot(Phase.STARTING, null, Instant.now());
    private Phase beforeWaiting = Phase.STARTING;

    PipelineStatus(MeterRegistry metrics) {
        Gauge.builder("dateline.enrich.ready", this, status -> status.isReady() ? 1 : 0)
                .description("1 while articles are taken")
                .register(metrics);
    }

    public synchronized Snapshot snapshot() {
        return current;
    }

    public synchronized boolean isReady() {
        return current.phase() == Phase.RUNNING;
    }

    public synchronized void running() {
        Log.info("Taking articles");
        to(Phase.RUNNING, null);
    }

    public synchronized void starting() {
        to(Phase.STARTING, null);
    }

    public synchronized void stopped() {
        to(Phase.STOPPED, null);
    }

    /** Something is away: {@code what} names it, the failure says why. */
    public synchronized void waiting(String what, Throwable failure) {
        if (current.phase() == Phase.WAITING && what.equals(current.reason())) {
            return;
        }
        Log.warnf("Waiting: %s (%s)", what, rootMessage(failure));
        if (current.phase() != Phase.WAITING) {
            beforeWaiting = current.phase();
        }
        to(Phase.WAITING, what);
    }

    /** What was away is back. */
    public synchronized void recovered() {
        if (current.phase() == Phase.WAITING) {
            long seconds = Duration.between(current.since(), Instant.now()).toSeconds();
            Log.infof("Going on after %d s: %s", seconds, current.reason());
            to(beforeWaiting, null);
        }
    }

    private void to(Phase phase, String reason) {
        current = new Snapshot(phase, reason, Instant.now());
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null
                ? root.getClass().getName()
                : message.lines().findFirst().orElse("");
    }
}
