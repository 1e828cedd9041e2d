package org.dateline.query.exports;

import io.quarkus.logging.Log;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dateline.query.QuerySettings;
import org.dateline.query.http.ProblemException;
import org.dateline.query.selection.Position;
import org.dateline.query.selection.Selection;

/**
 * Writes exports, a few at once. What has begun either ends properly or breaks the connection: it never looks complete
 * when it is not.
 */
@ApplicationScoped
class Exports {

    private static final long LONGEST_HOURS = 24;

    private final ExportPages pages;
    private final WorkerExecutor workers;
    private final Semaphore free;
    private final Duration patience;

    Exports(ExportPages pages, Vertx vertx, QuerySettings settings) {
        this.pages = pages;
        int most = settings.query().exports();
        workers = vertx.createSharedWorkerExecutor("exports", most, LONGEST_HOURS, TimeUnit.HOURS);
        free = new Semaphore(most);
        patience = settings.query().exportPatience();
    }

    /**
     * Begins to answer with an export. The first page is read before anything is answered.
     *
     * @throws ProblemException if too many are under way
     */
    void start(HttpServerResponse response, ExportFormat format, Selection selection) {
        if (!free.tryAcquire()) {
            throw ProblemException.unavailable(
                    "too-many-exports", "Too many exports", "this instance writes as many exports as it may");
        }
        boolean started = false;
        try {
            ExportPage first = pages.after(selection, Optional.empty());
            workers.executeBlocking(() -> write(response, format, selection, first), false)
                    .onComplete(done -> free.release());
            started = true;
        } finally {
            if (!started) {
                free.release();
            }
        }
    }

    private boolean write(HttpServerResponse response, ExportFormat format, Selection selection, ExportPage first) {
        // Unless told otherwise, the server says that an answer is not compressed.
        response.headers().remove("Content-Encoding");
        response.setChunked(true)
                .putHeader("Content-Type", format.contentType())
                .putHeader("Content-Disposition", "attachment; filename=\"articles." + format.extension() + "\"")
                .putHeader("Cache-Control", "no-store");
        try {
            writeAll(new ResponseStream(response, patience), format, selection, first);
            response.end().onFailure(gone -> {});
            return true;
        } catch (IOException | RuntimeException e) {
            Log.warnf("An export broke off: %s", e);
            response.reset();
            return false;
        }
    }

    private void writeAll(ResponseStream out, ExportFormat format, Selection selection, ExportPage first)
            throws IOException {
        format.begin(out);
        ExportPage page = first;
        Optional<Position> next = page.next();
        while (next.isPresent()) {
            format.write(out, selection, page.ids());
            page = pages.after(selection, next);
            next = page.next();
        }
        out.flush();
    }

    @PreDestroy
    void close() {
        workers.close();
    }
}
