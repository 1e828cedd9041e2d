package org.dateline.query.live;

import io.quarkus.logging.Log;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.dateline.query.QuerySettings;

/**
 * One client's stream. Nothing is fetched for it while it does not read; if it reads nothing for too long it is told so
 * and cut, and may go on later from its last event. If the database or the broker is away, it gets heartbeats until
 * they are back. Everything but fetching happens on the event loop of the connection.
 */
final class LiveStream {

    private static final long RETRY_MILLIS = 1_000;

    private final HttpServerRequest request;
    private final Vertx vertx;
    private final Context context;
    private final StreamSource source;
    private final StreamWriter writer;
    private final StreamLanes lanes;
    private final QuerySettings.Live settings;
    private final Consumer<LiveStream> closed;
    private final Deque<StreamEvent> pending = new ArrayDeque<>();
    private final AtomicBoolean wakeDue = new AtomicBoolean();
    private StreamPosition written;
    private long heartbeat;
    private long patience = -1;
    private boolean fetching;
    private boolean failing;
    private boolean over;

    LiveStream(
            HttpServerRequest request,
            Vertx vertx,
            StreamSource source,
            StreamWriter writer,
            StreamLanes lanes,
            QuerySettings.Live settings,
            Consumer<LiveStream> closed) {
        this.request = request;
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.source = source;
        this.writer = writer;
        this.lanes = lanes;
        this.settings = settings;
        this.closed = closed;
        this.written = source.position();
    }

    void start() {
        request.response().closeHandler(gone -> finish());
        request.response().exceptionHandler(gone -> finish());
        heartbeat = vertx.setPeriodic(settings.heartbeat().toMillis(), due -> beat());
        writer.begin();
        writer.write(StreamEvent.heartbeat(written));
        advance();
    }

    /** There may be something new. From any thread. */
    void wake() {
        if (wakeDue.compareAndSet(false, true)) {
            context.runOnContext(due -> {
                wakeDue.set(false);
                advance();
            });
        }
    }

    /** The service stops. From any thread. */
    void stop() {
        context.runOnContext(now -> end("shutting-down"));
    }

    private void advance() {
        if (over) {
            return;
        }
        while (!pending.isEmpty()) {
            if (writer.isFull()) {
                waitForReader();
                return;
            }
            StreamEvent event = pending.remove();
            written = event.after();
            writer.write(event);
        }
        if (!fetching && !failing && source.hasNext()) {
            fetch();
        }
    }

    private void fetch() {
        fetching = true;
        lanes.run(source.isFar(), source::next).onComplete(done -> {
            fetching = false;
            if (done.succeeded()) {
                fetched(done.result());
            } else {
                failing = true;
                Log.warnf("A stream waits: %s", done.cause());
                vertx.setTimer(RETRY_MILLIS, again -> {
                    failing = false;
                    advance();
                });
            }
        });
    }

    private void fetched(List<StreamEvent> events) {
        pending.addAll(events);
        if (events.isEmpty()) {
            written = source.position();
        }
        advance();
    }

    private void beat() {
        if (!over && pending.isEmpty() && !writer.isFull()) {
            written = fetching ? written : source.position();
            writer.write(StreamEvent.heartbeat(written));
        }
    }

    private void waitForReader() {
        if (patience >= 0) {
            return;
        }
        patience = vertx.setTimer(settings.patience().toMillis(), late -> {
            Log.info("A stream was cut: its events were not read");
            end("too-slow");
        });
        request.response().drainHandler(read -> {
            vertx.cancelTimer(patience);
            patience = -1;
            advance();
        });
    }

    private void end(String reason) {
        if (over) {
            return;
        }
        finish();
        writer.end(StreamEvent.closing(reason, written));
        // Who does not read this either is not there.
        long cut = vertx.setTimer(settings.patience().toMillis(), late -> close());
        request.response().closeHandler(gone -> vertx.cancelTimer(cut));
    }

    private void close() {
        request.connection().close().onFailure(gone -> {});
    }

    private void finish() {
        if (!over) {
            over = true;
            vertx.cancelTimer(heartbeat);
            vertx.cancelTimer(patience);
            pending.clear();
            closed.accept(this);
        }
    }
}
