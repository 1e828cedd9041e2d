package org.dateline.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * Times as the contract writes them: RFC 3339 with a date, a time to the second or finer, and an offset or {@code Z}.
 */
public final class Rfc3339 {

    private static final Pattern SHAPE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    private Rfc3339() {}

    /**
     * The instant that the text names.
     *
     * @throws DateTimeException if it is not an RFC 3339 date-time, has more than nine decimals, or names a day, a time
     *     or a leap second that {@link OffsetDateTime} has no value for
     */
    public static Instant parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new DateTimeException("must be an RFC 3339 date-time such as 2026-11-23T09:30:00Z");
        }
        return OffsetDateTime.parse(text).toInstant();
    }
}
