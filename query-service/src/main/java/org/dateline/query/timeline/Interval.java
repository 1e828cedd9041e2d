package org.dateline.query.timeline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** What a timeline is divided into; weeks begin on Monday. Its names are PostgreSQL's, which divides alike. */
enum Interval {
    HOUR,
    DAY,
    WEEK,
    MONTH;

    static final String NAMES = "hour|day|week|month";

    static Interval of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String sql() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** When the interval that has this time began. */
    ZonedDateTime start(Instant time, ZoneId zone) {
        ZonedDateTime local = time.atZone(zone);
        if (this == HOUR) {
            return local.truncatedTo(ChronoUnit.HOURS);
        }
        return date(local.toLocalDate()).atStartOfDay(zone);
    }

    /** When the interval after the one that began then begins. */
    ZonedDateTime next(ZonedDateTime start) {
        if (this == HOUR) {
            return start.plusHours(1);
        }
        LocalDate date = start.toLocalDate();
        LocalDate next = this == DAY ? date.plusDays(1) : this == WEEK ? date.plusWeeks(1) : date.plusMonths(1);
        return date(next).atStartOfDay(start.getZone());
    }

    private LocalDate date(LocalDate day) {
        switch (this) {
            case WEEK:
                return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH:
                return day.withDayOfMonth(1);
            default:
                return day;
        }
    }
}
