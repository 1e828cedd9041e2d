package org.dateline.enrich.rollups;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dateline.enrich.EnrichSettings;
import org.dateline.enrich.status.PipelineStatus;
import org.dateline.enrich.store.Rollups;

/**
 * Refreshes the roll-ups again and again while the pipeline runs. After a refresh it rests for the interval, but at
 * least nine times as long as the refresh took, so that importing an archive is never slowed by more than a tenth.
 * A failure is logged and the next round tries again; nothing is lost, since the notes of what changed are kept.
 */
@ApplicationScoped
class RollupJob {

    private static final int REST = 9;

    private final Rollups rollups;
    private final PipelineStatus status;
    private final long intervalMillis;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "dateline-rollups");

    RollupJob(Rollups rollups, PipelineStatus status, EnrichSettings settings) {
        this.rollups = rollups;
        this.status = status;
        intervalMillis = settings.enrich().rollupInterval().toMillis();
        thread.setDaemon(true);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void run() {
        try {
            long rest = intervalMillis;
            while (!stopping.await(rest, TimeUnit.MILLISECONDS)) {
                rest = Math.max(intervalMillis, REST * refresh());
            }
        } catch (InterruptedException e) {
            Log.debug("The refresh of the roll-ups was interrupted");
        }
    }

    /** How many milliseconds it took. */
    private long refresh() {
        if (!status.isReady()) {
            return 0;
        }
        long began = System.nanoTime();
        try {
            rollups.refresh();
        } catch (RuntimeException e) {
            Log.warnf("The roll-ups were not refreshed: %s", e.getMessage());
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
}
