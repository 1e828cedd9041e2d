package org.dateline.query.live;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.dateline.events.Rfc3339;
import org.dateline.query.http.Parameters;
import org.dateline.query.http.ProblemException;
import org.dateline.query.selection.Selection;
import org.dateline.query.selection.SelectionReader;

/** Reads what a client asks to be told: a selection, and from where on. */
@ApplicationScoped
class StreamRequests {

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String POSITION_RULE = "must be the id of an event of this stream";
    private static final String TIME_RULE =
            "must be an RFC 3339 date-time such as 2026-11-23T09:30:00Z; a + in it is" + " written %2B";
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private final SelectionReader selections;
    private final RecentChanges recent;
    private final LiveStreams streams;
    private final ChangeTail tail;

    StreamRequests(SelectionReader selections, RecentChanges recent, LiveStreams streams, ChangeTail tail) {
        this.selections = selections;
        this.recent = recent;
        this.streams = streams;
        this.tail = tail;
    }

    /**
     * Reads a request; may ask the database.
     *
     * @throws ProblemException if something is wrong with it, or no stream can be opened now
     */
    StreamRequest read(HttpServerRequest request) {
        Parameters parameters = Parameters.of(request);
        Selection selection = selections.read(parameters);
        Optional<StreamPosition> after = position(parameters, "after", parameters.single("after"));
        Optional<Instant> recover = time(parameters);
        if (parameters.single("after").isPresent() && recover.isPresent()) {
            parameters.error("recover", "can't be given together with after");
        }
        // A browser that reconnects repeats the address it began with, so what it saw last decides.
        Optional<String> header =
                Optional.ofNullable(request.getHeader(LAST_EVENT_ID)).filter(id -> !id.isBlank());
        Optional<StreamPosition> seen = position(parameters, LAST_EVENT_ID, header);
        parameters.refuseErrors();
        RecentChanges.Window window = window();
        return seen.or(() -> after)
                .map(position -> new StreamRequest(selection, position, true))
                .orElseGet(() -> new StreamRequest(
                        selection,
                        StreamPosition.live(window.log(), window.end()).replayed(recover.map(ReplayPosition::from)),
                        false));
    }

    private RecentChanges.Window window() {
        RecentChanges.Window window = recent.window()
                .orElseThrow(() -> ProblemException.unavailable(
                        "stream-unavailable", "Stream unavailable", "Kafka " + tail.fault()));
        if (streams.isFull()) {
            throw ProblemException.unavailable(
                    "too-many-streams", "Too many streams", "this instance has as many streams open as it may");
        }
        return window;
    }

    private static Optional<StreamPosition> position(Parameters parameters, String name, Optional<String> token) {
        Optional<StreamPosition> position = token.flatMap(StreamPosition::of);
        if (token.isPresent() && position.isEmpty()) {
            parameters.error(name, POSITION_RULE);
        }
        return position;
    }

    private static Optional<Instant> time(Parameters parameters) {
        return parameters.single("recover").flatMap(text -> {
            try {
                Instant time = Rfc3339.parse(text);
                if (!time.isBefore(EARLIEST)) {
                    return Optional.of(time);
                }
            } catch (DateTimeException e) {
                // Said below, as for a time too early.
            }
            parameters.error("recover", TIME_RULE);
            return Optional.empty();
        });
    }
}
