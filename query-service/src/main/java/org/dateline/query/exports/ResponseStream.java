package org.dateline.query.exports;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer, for a thread that may wait: it writes no faster than the client reads. Fails if the client is
 * gone or reads nothing for too long.
 */
final class ResponseStream extends OutputStream {

    private static final int PIECE = 32 * 1024;
    private static final int MOST_WAITING = 4 * PIECE;

    private final HttpServerResponse response;
    private final Duration patience;
    private Buffer piece = Buffer.buffer(PIECE);

    ResponseStream(HttpServerResponse response, Duration patience) {
        this.response = response.setWriteQueueMaxSize(MOST_WAITING);
        this.patience = patience;
    }

    @Override
    public void write(int oneByte) throws IOException {
        piece.appendByte((byte) oneByte);
        writePiece();
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        piece.appendBytes(bytes, start, length);
        writePiece();
    }

    private void writePiece() throws IOException {
        if (piece.length() >= PIECE) {
            flush();
        }
    }

    @Override
    public void flush() throws IOException {
        if (piece.length() > 0) {
            awaitReader();
            response.write(piece).onFailure(gone -> {});
            piece = Buffer.buffer(PIECE);
        }
    }

    private void awaitReader() throws IOException {
        if (response.closed()) {
            throw new IOException("the client is gone");
        }
        if (!response.writeQueueFull()) {
            return;
        }
        CountDownLatch ready = new CountDownLatch(1);
        response.drainHandler(read -> ready.countDown());
        response.closeHandler(gone -> ready.countDown());
        // It may have been read just before.
        if (!response.writeQueueFull()) {
            return;
        }
        try {
            if (!ready.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("the client did not read for " + patience.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the service stops");
        }
        if (response.closed()) {
            throw new IOException("the client is gone");
        }
    }
}
