package org.dateline.query.selection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.dateline.query.http.Cursor;

/**
 * A place in the list of articles, newest first and equal times by id. Which of two ids comes first is PostgreSQL's
 * business: Java orders UUIDs otherwise.
 *
 * @param time to the microsecond, as stored
 */
public record Position(Instant time, UUID id) {

    private static final String KIND = "published";
    // What a timestamptz can hold, with a year to spare.
    private static final Instant EARLIEST = Instant.parse("-4711-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+294275-01-01T00:00:00Z");

    /** The position as a client sees it. */
    public String cursor() {
        return Cursor.of(KIND, ChronoUnit.MICROS.between(Instant.EPOCH, time), id);
    }

    /** The position of a cursor, or nothing if the text is none of ours. */
    public static Optional<Position> of(String cursor) {
        return Cursor.read(KIND, cursor).flatMap(parts -> {
            try {
                Instant time = Instant.EPOCH.plus(Long.parseLong(parts.get(0)), ChronoUnit.MICROS);
                boolean holds = !time.isBefore(EARLIEST) && time.isBefore(LATEST);
                return holds ? Optional.of(new Position(time, UUID.fromString(parts.get(1)))) : Optional.empty();
            } catch (IllegalArgumentException | ArithmeticException e) {
                return Optional.empty();
            }
        });
    }
}
