package org.dateline.query.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.UncheckedIOException;

/** Events as text after the WHATWG's server-sent events, each with its position as its id. */
final class StreamWriter {

    static final String MEDIA_TYPE = "text/event-stream";

    /** What may wait in memory for a reader, besides the event that exceeds it. */
    private static final int MOST_WAITING = 64 * 1024;

    private static final int RETRY_MILLIS = 2_000;

    private final HttpServerResponse response;
    private final ObjectMapper json;

    StreamWriter(HttpServerResponse response, ObjectMapper json) {
        this.response = response;
        this.json = json;
    }

    void begin() {
        head(response).setChunked(true).setWriteQueueMaxSize(MOST_WAITING);
        response.write("retry: " + RETRY_MILLIS + "\n\n").onFailure(gone -> {});
    }

    /** Status and headers of the answer, also to a HEAD. */
    static HttpServerResponse head(HttpServerResponse response) {
        return response.putHeader("Content-Type", MEDIA_TYPE + ";charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                // Compression would hold events back, as would a proxy that collects them.
                .putHeader("Content-Encoding", "identity")
                .putHeader("X-Accel-Buffering", "no");
    }

    boolean isFull() {
        return response.writeQueueFull();
    }

    void write(StreamEvent event) {
        response.write(text(event)).onFailure(gone -> {});
    }

    void end(StreamEvent last) {
        response.end(text(last)).onFailure(gone -> {});
    }

    private Buffer text(StreamEvent event) {
        try {
            return Buffer.buffer("event: " + event.type() + "\nid: "
                    + event.after().token() + "\ndata: " + json.writeValueAsString(event.data()) + "\n\n");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
