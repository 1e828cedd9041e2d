package org.dateline.ingest.articles;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import org.dateline.ingest.problems.Problem;

/**
 * The answer to a stream: receipts in the order of their lines, each as soon as it and all before it are settled, but
 * never more than the client reads. For the event loop of the connection.
 */
final class ReceiptWriter {

    private static final int PIECE_BYTES = 16 * 1024;

    private final Vertx vertx;
    private final HttpServerResponse response;
    private final long patienceMillis;
    private final Runnable resumed;
    private final Runnable gaveUp;
    private final Deque<Receipt> receipts = new ArrayDeque<>();
    private long heldBytes;
    private boolean waiting;
    private long timer;

    /**
     * The answer to one stream.
     *
     * @param patienceMillis how long the client may leave receipts unread
     * @param resumed told when the client reads again after having kept receipts waiting
     * @param gaveUp told when it did not in time
     */
    ReceiptWriter(Vertx vertx, HttpServerResponse response, long patienceMillis, Runnable resumed, Runnable gaveUp) {
        this.vertx = vertx;
        this.response = response;
        this.patienceMillis = patienceMillis;
        this.resumed = resumed;
        this.gaveUp = gaveUp;
    }

    void add(Receipt receipt) {
        receipts.add(receipt);
        heldBytes += receipt.held();
    }

    /** The problem if not even the first record reached Kafka; then nothing has been answered yet. */
    Problem firstUnavailable() {
        Receipt first = receipts.peek();
        boolean unavailable = !response.headWritten()
                && first != null
                && first.isSettled()
                && first.problem() != null
                && first.problem().status() == 503;
        return unavailable ? first.problem() : null;
    }

    /** Writes what is settled, as far as the client keeps up. */
    void write() {
        while (!waiting && nextIsSettled()) {
            if (response.writeQueueFull()) {
                waitForClient();
                return;
            }
            Buffer piece = Buffer.buffer(PIECE_BYTES);
            while (nextIsSettled() && piece.length() < PIECE_BYTES) {
                Receipt receipt = receipts.remove();
                heldBytes -= receipt.held();
                Receipts.append(piece, receipt);
            }
            begin();
            response.write(piece).onFailure(gone -> {});
        }
    }

    /** Ends the answer; without any line it is empty. */
    void end(Runnable ended) {
        begin();
        response.end().onComplete(done -> ended.run());
    }

    void cancel() {
        vertx.cancelTimer(timer);
    }

    boolean isWaiting() {
        return waiting;
    }

    boolean isEmpty() {
        return receipts.isEmpty();
    }

    int count() {
        return receipts.size();
    }

    /** The bytes of all lines whose receipts are not written yet. */
    long heldBytes() {
        return heldBytes;
    }

    private boolean nextIsSettled() {
        return !receipts.isEmpty() && receipts.peek().isSettled();
    }

    private void begin() {
        if (!response.headWritten()) {
            response.setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, MediaTypes.NDJSON);
        }
    }

    private void waitForClient() {
        waiting = true;
        timer = vertx.setTimer(patienceMillis, late -> gaveUp.run());
        response.drainHandler(read -> {
            waiting = false;
            vertx.cancelTimer(timer);
            resumed.run();
        });
    }
}
