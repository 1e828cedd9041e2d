package org.dateline.query.live;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** Threads that fetch for streams: those that keep up are not held up by those that come from far behind. */
@ApplicationScoped
class StreamLanes {

    private static final int NEAR_THREADS = 4;
    private static final int FAR_THREADS = 2;

    private final WorkerExecutor near;
    private final WorkerExecutor far;

    StreamLanes(Vertx vertx) {
        near = vertx.createSharedWorkerExecutor("live-near", NEAR_THREADS);
        far = vertx.createSharedWorkerExecutor("live-far", FAR_THREADS);
    }

    /** Runs what may wait; the result arrives on the caller's event loop. */
    <T> Future<T> run(boolean isFar, Callable<T> work) {
        return (isFar ? far : near).executeBlocking(work, false);
    }

    @PreDestroy
    void close() {
        near.close();
        far.close();
    }
}
