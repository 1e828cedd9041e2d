package org.dateline.query.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.query.counts.Counts;
import org.dateline.query.counts.Counts.Broad;
import org.dateline.query.selection.Matching;
import org.dateline.query.selection.Selection;
import org.dateline.query.timeline.TimelineDocument.Basis;
import org.dateline.query.timeline.TimelineDocument.Bucket;
import org.dateline.query.timeline.TimelineQueries.Row;

/** Makes a timeline of what was counted: an interval after the other, those without an article as well. */
@ApplicationScoped
class Timelines {

    /** The most intervals of an answer. */
    static final int MOST = 2_000;

    private final Counts counts;
    private final TimelineQueries queries;

    Timelines(Counts counts, TimelineQueries queries) {
        this.counts = counts;
        this.queries = queries;
    }

    /** The timeline; empty if the bounds asked for are more than {@link #MOST} intervals apart. */
    Optional<TimelineDocument> of(Selection selection, Interval interval, ZoneId zone) {
        Optional<Broad> broad = interval == Interval.HOUR || !zone.normalized().equals(ZoneOffset.UTC)
                ? Optional.empty()
                : counts.broad(selection);
        List<Row> rows = broad.map(known -> queries.rollups(known, interval))
                .orElseGet(() -> queries.now(selection, interval, zone));
        TreeMap<Instant, Bucket> counted = buckets(rows, zone, broad);
        boolean partly = rows.stream().anyMatch(row -> row.found() > Matching.MOST);
        return spread(selection, interval, zone, counted, partly)
                .map(all -> document(interval, zone, all, counted, partly, broad));
    }

    private static TreeMap<Instant, Bucket> buckets(List<Row> rows, ZoneId zone, Optional<Broad> broad) {
        TreeMap<Instant, Bucket> buckets = new TreeMap<>();
        boolean onlyTopic = broad.isPresent() && !broad.get().rollup().isOfAnyTopic();
        for (Row row : rows) {
            Bucket empty = empty(row.start().atZone(zone));
            Bucket bucket = buckets.getOrDefault(row.start(), empty);
            if (row.topic() != null) {
                bucket.topics().put(row.topic(), row.count());
            }
            boolean total = row.topic() == null || onlyTopic;
            buckets.put(row.start(), new Bucket(bucket.start(), total ? row.count() : bucket.count(), bucket.topics()));
        }
        return buckets;
    }

    /** Every interval of the answer; empty if there would be too many of those asked for. */
    private static Optional<List<Bucket>> spread(
            Selection selection, Interval interval, ZoneId zone, TreeMap<Instant, Bucket> counted, boolean partly) {
        Optional<Instant> from = partly ? first(counted) : selection.from().or(() -> first(counted));
        Optional<Instant> last = selection.to().map(to -> to.minusNanos(1_000)).or(() -> last(counted));
        if (from.isEmpty() || last.isEmpty() || from.get().isAfter(last.get())) {
            return Optional.of(List.of());
        }
        boolean asked = selection.from().isPresent() && !partly;
        List<Bucket> all = new ArrayList<>();
        ZonedDateTime end = interval.start(last.get(), zone);
        ZonedDateTime next = asked ? interval.start(from.get(), zone) : latest(interval, end, from.get());
        while (!next.isAfter(end)) {
            if (all.size() == MOST) {
                return Optional.empty();
            }
            all.add(counted.getOrDefault(next.toInstant(), empty(next)));
            next = interval.next(next);
        }
        return Optional.of(all);
    }

    // Where no beginning is asked for, one odd article of long ago must not make the rest unreadable.
    private static ZonedDateTime latest(Interval interval, ZonedDateTime end, Instant first) {
        ZonedDateTime earliest = interval.start(earliest(interval, end).toInstant(), end.getZone());
        ZonedDateTime start = interval.start(first, end.getZone());
        return start.isBefore(earliest) ? earliest : start;
    }

    private static ZonedDateTime earliest(Interval interval, ZonedDateTime end) {
        switch (interval) {
            case HOUR:
                return end.minusHours(MOST - 1L);
            case DAY:
                return end.minusDays(MOST - 1L);
            case WEEK:
                return end.minusWeeks(MOST - 1L);
            default:
                return end.minusMonths(MOST - 1L);
        }
    }

    private static TimelineDocument document(
            Interval interval,
            ZoneId zone,
            List<Bucket> all,
            TreeMap<Instant, Bucket> counted,
            boolean partly,
            Optional<Broad> broad) {
        if (all.isEmpty()) {
            return new TimelineDocument(interval.sql(), zone.getId(), null, null, null, all);
        }
        Bucket first = all.get(0);
        Bucket last = all.get(all.size() - 1);
        long earlier = counted.headMap(first.start().toInstant()).values().stream()
                .mapToLong(Bucket::count)
                .sum();
        Basis basis = earlier == 0 && !partly && broad.isEmpty()
                ? null
                : new Basis(
                        partly ? Matching.MOST : null,
                        earlier == 0 ? null : earlier,
                        broad.map(Broad::asOf).orElse(null));
        return new TimelineDocument(
                interval.sql(),
                zone.getId(),
                first.start(),
                interval.next(last.start().toInstant().atZone(zone)).toOffsetDateTime(),
                basis,
                all);
    }

    private static Bucket empty(ZonedDateTime start) {
        return new Bucket(start.toOffsetDateTime(), 0, new TreeMap<>(Map.of()));
    }

    private static Optional<Instant> first(TreeMap<Instant, Bucket> counted) {
        return counted.isEmpty() ? Optional.empty() : Optional.of(counted.firstKey());
    }

    private static Optional<Instant> last(TreeMap<Instant, Bucket> counted) {
        return counted.isEmpty() ? Optional.empty() : Optional.of(counted.lastKey());
    }
}
