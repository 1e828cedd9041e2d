package org.dateline.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the records do to the values they are given. */
final class Values {

    private Values() {}

    /** An unmodifiable copy; null becomes empty, null elements stay for the rules to find. */
    static <T> List<T> listOf(List<T> values) {
        return values == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** Cut to microseconds: PostgreSQL keeps no finer time, and what is stored must equal what was sent. */
    static Instant micros(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
