package org.dateline.ingest.articles;

import io.quarkus.logging.Log;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.dateline.events.kafka.CloudEvents;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.problems.Answers;
import org.dateline.ingest.problems.Problem;
import org.dateline.ingest.problems.Problems;

/**
 * One stream of lines, of any length, in constant memory: the client is read from only while its lines are acknowledged
 * and it takes its receipts. Lines are published in their order. A line that is no article gets a problem and the next
 * ones go on; only if the very first record does not reach Kafka the whole answer is 503. A client that vanishes in the
 * middle of a line has not sent it.
 *
 * <p>Everything but reading lines and the broker's answers happens on the event loop of the connection.
 */
final class LineStream {

    private static final int MAX_UNSETTLED = 8 * 1024;
    /** What a stream of 60 MB a second has under way in 15 ms; more would only grow old on the heap. */
    private static final long MAX_UNSETTLED_BYTES = 1024 * 1024;

    private static final long RETRY_MILLIS = 20;

    /** Reads lines and settles their receipts, running the last argument after each. */
    @FunctionalInterface
    interface Lines {
        void read(List<PendingLine> lines, String traceParent, Runnable settled);
    }

    private final HttpServerRequest request;
    private final Vertx vertx;
    private final Context context;
    private final Hold hold;
    private final IngestSettings.Ingest settings;
    private final Readers readers;
    private final Lines lines;
    private final Answers answers;
    private final Consumer<LineStream> closed;
    private final LineSplitter splitter;
    private final ReceiptWriter receipts;
    private final String traceParent;
    private final AtomicBoolean writeDue = new AtomicBoolean();
    private List<PendingLine> unread = new ArrayList<>();
    private boolean reading;
    private boolean paused;
    private boolean starved;
    private boolean inputEnded;
    private boolean stopping;
    private boolean over;

    LineStream(
            HttpServerRequest request,
            Vertx vertx,
            Hold hold,
            IngestSettings.Ingest settings,
            Readers readers,
            Lines lines,
            Answers answers,
            Consumer<LineStream> closed) {
        this.request = request;
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.hold = hold;
        this.settings = settings;
        this.readers = readers;
        this.lines = lines;
        this.answers = answers;
        this.closed = closed;
        this.splitter = new LineSplitter((int) settings.maxArticleSize().asLongValue());
        long patience = settings.receiptTimeout().toMillis();
        this.receipts = new ReceiptWriter(vertx, request.response(), patience, this::write, this::giveUp);
        this.traceParent = TraceParent.of(request.getHeader(CloudEvents.TRACEPARENT));
    }

    void start() {
        request.exceptionHandler(gone -> finish());
        request.response().exceptionHandler(gone -> finish());
        request.response().closeHandler(gone -> finish());
        request.handler(this::received);
        request.endHandler(end -> ended());
        request.resume();
    }

    /** Takes no more lines; what was taken is answered, then the connection closes. From any thread. */
    void stop() {
        context.runOnContext(stop -> {
            stopping = true;
            request.pause();
            advance();
        });
    }

    private void received(Buffer chunk) {
        long waitUntil = System.nanoTime() + settings.acknowledgeTimeout().toNanos();
        take(chunk, waitUntil);
    }

    private void take(Buffer chunk, long waitUntil) {
        if (over || stopping) {
            return;
        }
        starved = !hold.tryAdd(chunk.length());
        if (!starved) {
            splitter.feed(chunk.getBytes(), this::add);
        } else if (System.nanoTime() > waitUntil) {
            Log.warn("A stream was cut: too much is waiting to be acknowledged");
            fail(Problems.overloaded());
            return;
        } else {
            vertx.setTimer(RETRY_MILLIS, again -> take(chunk, waitUntil));
        }
        advance();
    }

    private void ended() {
        if (over || stopping) {
            return;
        }
        splitter.end(this::add);
        inputEnded = true;
        advance();
    }

    private void add(Line line) {
        if (!line.isBlank()) {
            Receipt receipt = new Receipt(line.number(), line.size());
            receipts.add(receipt);
            unread.add(new PendingLine(line, receipt));
        }
    }

    /** Does whatever can be done now; called after everything that happens. */
    private void advance() {
        if (over) {
            return;
        }
        hold.shrinkTo(receipts.heldBytes() + splitter.kept());
        read();
        boolean full = receipts.count() > MAX_UNSETTLED || receipts.heldBytes() > MAX_UNSETTLED_BYTES;
        pause(stopping || starved || receipts.isWaiting() || full);
        if ((inputEnded || stopping) && receipts.isEmpty() && !reading) {
            finish();
            receipts.end(() -> {
                if (stopping) {
                    Answers.close(request);
                }
            });
        }
    }

    private void read() {
        if (reading || unread.isEmpty()) {
            return;
        }
        reading = true;
        List<PendingLine> batch = unread;
        unread = new ArrayList<>();
        readers.run(() -> lines.read(batch, traceParent, this::settled)).onComplete(done -> {
            reading = false;
            if (done.failed()) {
                Log.error("Reading lines failed", done.cause());
                fail(Problems.internal());
            }
            advance();
        });
    }

    private void pause(boolean wanted) {
        if (wanted == paused || inputEnded) {
            return;
        }
        paused = wanted;
        if (wanted) {
            request.pause();
        } else {
            request.resume();
        }
    }

    private void settled() {
        if (writeDue.compareAndSet(false, true)) {
            context.runOnContext(due -> write());
        }
    }

    private void write() {
        writeDue.set(false);
        if (over) {
            return;
        }
        Problem unavailable = receipts.firstUnavailable();
        if (unavailable != null) {
            fail(unavailable);
            return;
        }
        receipts.write();
        advance();
    }

    private void giveUp() {
        Log.warnf(
                "A stream was cut: its receipts were not read for %d s",
                settings.receiptTimeout().toSeconds());
        finish();
        Answers.close(request);
    }

    /** Answers with the problem if nothing was answered yet, else cuts the connection. */
    private void fail(Problem problem) {
        if (over) {
            return;
        }
        finish();
        if (request.response().headWritten()) {
            Answers.close(request);
        } else {
            answers.problem(request, problem);
        }
    }

    private void finish() {
        if (!over) {
            over = true;
            receipts.cancel();
            hold.shrinkTo(0);
            closed.accept(this);
        }
    }
}
