package org.dateline.enrich.upkeep;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dateline.enrich.status.PipelineStatus;

/**
 * Work on the store that is done again and again while the pipeline runs, on a thread of its own. After each round it
 * rests for the interval, but at least a number of times as long as the round took. A failure is logged, and the next
 * round, after a longer rest, tries again.
 */
final class RepeatedWork {

    private static final long REST_AFTER_FAILURE_MILLIS = 10_000;

    private final String name;
    private final Runnable work;
    private final PipelineStatus status;
    private final long intervalMillis;
    private final int rest;
    private final CountDownLatch stopping = new CountDownLatch(1);

    /**
     * Work that does not run before {@link #start}.
     *
     * @param name of the work, for the thread and the log
     * @param rest how many times as long as a round took it rests at least
     */
    RepeatedWork(String name, Duration interval, int rest, PipelineStatus status, Runnable work) {
        this.name = name;
        this.intervalMillis = interval.toMillis();
        this.rest = rest;
        this.status = status;
        this.work = work;
    }

    void start() {
        Thread thread = new Thread(this::run, "dateline-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    void stop() {
        stopping.countDown();
    }

    private void run() {
        try {
            long wait = intervalMillis;
            while (!stopping.await(wait, TimeUnit.MILLISECONDS)) {
                wait = status.isReady() ? round() : intervalMillis;
            }
        } catch (InterruptedException e) {
            Log.debugf("The upkeep of the %s was interrupted", name);
        }
    }

    /** How many milliseconds to rest afterwards. */
    private long round() {
        long began = System.nanoTime();
        try {
            work.run();
        } catch (RuntimeException e) {
            Log.warnf("The upkeep of the %s failed: %s", name, e.getMessage());
            return Math.max(intervalMillis, REST_AFTER_FAILURE_MILLIS);
        }
        return Math.max(intervalMillis, rest * TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }
}
