package org.dateline.localstack.containers;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.dateline.localstack.StackException;

/** Asks until a server answers. */
final class Waiting {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Waiting() {}

    static void until(String server, Callable<?> question) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                question.call();
                return;
            } catch (InterruptedException e) {
                throw interrupted(server, e);
            } catch (Exception e) {
                if (System.nanoTime() > end) {
                    throw new StackException(
                            server + " does not answer within " + LIMIT.toSeconds() + " s: " + e.getMessage(), e);
                }
            }
            pause(server);
        }
    }

    private static void pause(String server) {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(server, e);
        }
    }

    private static StackException interrupted(String server, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StackException("Interrupted while waiting for " + server, e);
    }
}
