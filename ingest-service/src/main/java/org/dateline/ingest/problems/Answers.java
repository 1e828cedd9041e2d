package org.dateline.ingest.problems;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.inject.Singleton;
import org.dateline.ingest.IngestSettings;

/**
 * Answers requests from the event loop of their connection. A problem may be answered before the body has come: the
 * rest is then read and dropped, so that the client gets to read the answer instead of a broken connection, but not
 * without end.
 */
@Singleton
public final class Answers {

    /** What of an unwanted body is read for politeness; beyond it the connection is closed. */
    private static final long MAX_DROPPED_BYTES = 16L * 1024 * 1024;

    private static final long DROPPING_MILLIS = 5_000;
    private static final String OVERLOAD_SECONDS = "1";

    private final Vertx vertx;
    private final String retrySeconds;

    Answers(Vertx vertx, IngestSettings settings) {
        this.vertx = vertx;
        this.retrySeconds = Long.toString(settings.ingest().retryAfter().toSeconds());
    }

    public void json(HttpServerRequest request, int status, byte[] document) {
        send(
                request.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, "application/json"),
                document);
    }

    /** Does nothing if the request was answered already or the client is gone. */
    public void problem(HttpServerRequest request, Problem problem) {
        HttpServerResponse response = request.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        if (problem.status() == 503) {
            boolean overload = problem.kind().equals(Problems.OVERLOADED);
            response.putHeader(HttpHeaders.RETRY_AFTER, overload ? OVERLOAD_SECONDS : retrySeconds);
        }
        if (!request.isEnded()) {
            dropRest(request);
        }
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        send(response, problem.json());
    }

    private static void send(HttpServerResponse response, byte[] document) {
        if (!response.closed()) {
            response.end(Buffer.buffer(document)).onFailure(gone -> {});
        }
    }

    private void dropRest(HttpServerRequest request) {
        long[] dropped = new long[1];
        long timer = vertx.setTimer(DROPPING_MILLIS, late -> close(request));
        request.handler(chunk -> {
            dropped[0] += chunk.length();
            if (dropped[0] > MAX_DROPPED_BYTES) {
                close(request);
            }
        });
        request.endHandler(end -> vertx.cancelTimer(timer));
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.resume();
    }

    /**
     * Closes the connection at once, on HTTP/2 the request's own stream. An orderly close would first wait until the
     * client has read what it was sent, and it may never do so.
     */
    public static void close(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else if (request.connection() instanceof ConnectionBase connection) {
            // Not the channel: its close comes back to Vert.x, which is orderly again.
            var unused = connection.channelHandlerContext().close();
        } else {
            request.connection().close().onFailure(gone -> {});
        }
    }
}
