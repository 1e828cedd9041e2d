package org.dateline.query.selection;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.events.Rfc3339;

/**
 * A border in time as {@code from} and {@code to} take it: an RFC 3339 date-time, or a date, which is its midnight in
 * UTC. Stored times are whole microseconds, so a finer border moves up to the next one, which selects the same.
 */
final class TimeBound {

    static final String RULE = "must be an RFC 3339 date-time such as 2026-11-23T09:30:00Z or a date such as"
            + " 2026-11-23, in year 1 or later; a + in it is written %2B";

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private TimeBound() {}

    static Optional<Instant> parse(String text) {
        try {
            Instant time = DATE.matcher(text).matches()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Rfc3339.parse(text);
            return Optional.of(upToMicrosecond(time)).filter(bound -> !bound.isBefore(EARLIEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant upToMicrosecond(Instant time) {
        Instant whole = time.truncatedTo(ChronoUnit.MICROS);
        return whole.equals(time) ? time : whole.plus(1, ChronoUnit.MICROS);
    }
}
