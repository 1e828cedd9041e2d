package org.dateline.ingest.articles;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;
import org.dateline.ingest.IngestSettings;

/** The threads that read what would hold up an event loop. As many as processors, so that memory stays bounded, too. */
@Singleton
final class Readers {

    private final WorkerExecutor threads;

    Readers(Vertx vertx, IngestSettings settings) {
        int count = settings.ingest().readers();
        this.threads = vertx.createSharedWorkerExecutor(
                "article-readers", count > 0 ? count : Runtime.getRuntime().availableProcessors());
    }

    /** Runs the work on one of the threads; the future completes on the caller's context. */
    Future<Void> run(Runnable work) {
        Callable<Void> call = () -> {
            work.run();
            return null;
        };
        return threads.executeBlocking(call, false);
    }
}
