package org.dateline.enrich.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.dateline.enrich.EnrichSettings;

/**
 * Tries again without limit, with growing waits up to the longest one, jittered so that several instances don't knock
 * together. Meant for what fails only while something is away.
 */
@ApplicationScoped
public class Backoff {

    private final EnrichSettings.PipelineSettings settings;
    private final PipelineStatus status;

    Backoff(EnrichSettings settings, PipelineStatus status) {
        this.settings = settings.enrich();
        this.status = status;
    }

    /**
     * The result of the first try that succeeds.
     *
     * @param what what is waited for if it fails, for people
     * @throws InterruptedException as soon as the thread is interrupted, also if a try ends because of that
     */
    public <T> T untilDone(String what, Callable<T> action) throws InterruptedException {
        for (int failures = 0; ; failures++) {
            try {
                T result = action.call();
                status.recovered();
                return result;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("while " + what);
                }
                status.waiting(what, e);
                Thread.sleep(pause(failures));
            }
        }
    }

    private long pause(int failures) {
        long first = settings.retryFirst().toMillis();
        long longest = settings.retryLongest().toMillis();
        long pause = Math.min(longest, first << Math.min(failures, 20));
        return pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1);
    }
}
