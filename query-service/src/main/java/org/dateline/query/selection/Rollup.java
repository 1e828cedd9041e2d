package org.dateline.query.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.query.store.Sql;

/**
 * A selection that the day roll-ups can count, however many articles it has: at most one topic, sources, languages, and
 * bounds in time at midnight UTC.
 *
 * @param topic the topic asked for, empty for articles on any
 * @param conditions on the rest of a row {@code r} of {@code rollup_day}
 * @param days on the day of a row {@code r} of any roll-up by day
 */
public record Rollup(String topic, Sql conditions, Sql days) {

    private static final Set<Facet> COVERED = EnumSet.of(Facet.TOPIC, Facet.SOURCE, Facet.LANGUAGE);

    /** The selection as the roll-ups have it, empty if they don't. */
    public static Optional<Rollup> of(Selection selection) {
        List<AnyOf> topics = selection.asked(Facet.TOPIC);
        boolean covered = COVERED.containsAll(selection.asked().keySet())
                && selection.id().isEmpty()
                && selection.text().isEmpty()
                && selection.minScore().isEmpty()
                && (topics.isEmpty() || topics.size() == 1 && topics.get(0).isSingle())
                && selection.from().map(Rollup::isMidnight).orElse(true)
                && selection.to().map(Rollup::isMidnight).orElse(true);
        if (!covered) {
            return Optional.empty();
        }
        List<Sql> days = new ArrayList<>(List.of(Sql.of("true")));
        selection.from().ifPresent(from -> days.add(Sql.of("r.day >= ?", day(from))));
        selection.to().ifPresent(to -> days.add(Sql.of("r.day < ?", day(to))));
        List<Sql> all = new ArrayList<>(List.of(Sql.join(" and ", days)));
        for (Facet facet : List.of(Facet.SOURCE, Facet.LANGUAGE)) {
            selection
                    .asked(facet)
                    .forEach(group -> all.add(Sql.of("r." + facet.parameter() + " = any(?)", group.values())));
        }
        String topic = topics.isEmpty() ? "" : topics.get(0).values().get(0);
        return Optional.of(new Rollup(topic, Sql.join(" and ", all), Sql.join(" and ", days)));
    }

    /** A condition that holds for the rows of all articles of the selection, each counted once. */
    public Sql articles() {
        return Sql.of("r.topic = ? and ", topic).then(conditions);
    }

    /** Whether any topic is selected, so that the rows of each topic count its part of the selection. */
    public boolean isOfAnyTopic() {
        return topic.isEmpty();
    }

    /** Whether only days are asked for, or nothing. */
    public boolean isOfDays() {
        return isOfAnyTopic() && conditions.equals(days);
    }

    private static boolean isMidnight(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalTime().toNanoOfDay() == 0;
    }

    private static LocalDate day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
