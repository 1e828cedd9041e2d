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
 * <p>The roll-ups have sums over all topics, sources and languages under the empty text, so that few rows are added up.
 *
 * @param topic the topic asked for, empty for articles on any
 * @param sources and {@code languages}: those asked for
 * @param days a condition on the day of a row {@code r} of any roll-up by day
 */
public record Rollup(String topic, List<AnyOf> sources, List<AnyOf> languages, Sql days) {

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
        String topic = topics.isEmpty() ? "" : topics.get(0).values().get(0);
        return Optional.of(new Rollup(
                topic, selection.asked(Facet.SOURCE), selection.asked(Facet.LANGUAGE), Sql.join(" and ", days)));
    }

    /** A condition that holds for the rows of {@code rollup_day} whose sum is the number of the selection's articles. */
    public Sql articles() {
        return Sql.of("r.topic = ? and ", topic).then(ofTopics(null));
    }

    /** As above, the rows told apart by a facet, which is the source or the language. */
    public Sql articlesBy(Facet facet) {
        return Sql.of("r.topic = ? and ", topic).then(ofTopics(facet));
    }

    /** As {@link #articles}, for each topic, and for any topic under the empty text. */
    public Sql articlesOfTopics() {
        return ofTopics(null);
    }

    private Sql ofTopics(Facet by) {
        return part("r.source", sources, by == Facet.SOURCE)
                .then(" and ")
                .then(part("r.language", languages, by == Facet.LANGUAGE))
                .then(" and ")
                .then(days);
    }

    private static Sql part(String column, List<AnyOf> asked, boolean apart) {
        return asked.isEmpty()
                ? Sql.of(column + (apart ? " <> ''" : " = ''"))
                : Sql.join(
                        " and ",
                        asked.stream()
                                .map(group -> Sql.of(column + " = any(?)", group.values()))
                                .toList());
    }

    /** Whether any topic is selected, so that the rows of each topic count its part of the selection. */
    public boolean isOfAnyTopic() {
        return topic.isEmpty();
    }

    /** Whether only days are asked for, or nothing. */
    public boolean isOfDays() {
        return isOfAnyTopic() && sources.isEmpty() && languages.isEmpty();
    }

    private static boolean isMidnight(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalTime().toNanoOfDay() == 0;
    }

    private static LocalDate day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
