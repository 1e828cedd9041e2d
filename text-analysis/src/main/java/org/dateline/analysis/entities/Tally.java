package org.dateline.analysis.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.analysis.Analyser;
import org.dateline.analysis.Field;
import org.dateline.analysis.Mention;
import org.dateline.analysis.TaggedEntity;

/**
 * Turns identities into results.
 *
 * <p>Salience of an entity with {@code n} mentions, where {@code N} is the largest number that an entity of the article has:
 * {@code (3·title + 2·lead + 5·ln(1+n)/ln(1+N)) / 10}, with {@code title} 1 if the title names it and {@code lead} 1 if the
 * first {@value #LEAD} units of the body do, rounded to four decimals.
 *
 * <p>Countries are ranked by the sum over mentions of: a country's name 1, a demonym 0.8, a place in it 0.5, a person or an
 * organisation of it 0.4; three times as much in the title, twice in the lead. Ties go to the country named first.
 */
final class Tally {

    private static final int LEAD = 400;

    private Tally() {}

    static Tagging of(List<Identity> identities) {
        int largest =
                identities.stream().mapToInt(i -> i.occurrences.size()).max().orElse(1);
        List<Identity> ranked = new ArrayList<>(identities);
        ranked.sort(Comparator.comparingDouble((Identity i) -> -salience(i, largest))
                .thenComparingInt(i -> i.occurrences.get(0).order)
                .thenComparing(Identity::id));
        int last = lastOrder(identities);
        List<TaggedEntity> entities = new ArrayList<>();
        int listed = 0;
        int total = 0;
        for (Identity identity : ranked) {
            List<Mention> mentions = mentions(identity, last);
            total += identity.occurrences.size();
            listed += mentions.size();
            if (!mentions.isEmpty()) {
                entities.add(entity(identity, mentions, salience(identity, largest)));
            }
        }
        return new Tagging(List.copyOf(entities), total - listed, countries(identities));
    }

    /** The order of the last mention that is listed: the first 2,000 of the article are. */
    private static int lastOrder(List<Identity> identities) {
        int[] orders = identities.stream()
                .flatMap(i -> i.occurrences.stream())
                .mapToInt(o -> o.order)
                .sorted()
                .limit(Analyser.MOST_MENTIONS)
                .toArray();
        return orders.length == 0 ? -1 : orders[orders.length - 1];
    }

    private static TaggedEntity entity(Identity identity, List<Mention> mentions, double salience) {
        Map<String, String> ids =
                identity.known == null ? Map.of() : identity.known.entry().ids();
        return new TaggedEntity(
                identity.id(),
                identity.kind.name(),
                identity.name(),
                mentions,
                salience,
                identity.country(),
                null,
                ids);
    }

    private static List<Mention> mentions(Identity identity, int last) {
        List<Mention> mentions = new ArrayList<>();
        identity.occurrences.sort(Comparator.comparingInt(o -> o.order));
        for (Occurrence o : identity.occurrences) {
            if (o.order <= last) {
                int start = o.passage.text.start(o.start);
                int end = o.passage.text.end(o.end - 1);
                mentions.add(new Mention(o.passage.field, start, end, o.words(), o.published()));
            }
        }
        return List.copyOf(mentions);
    }

    private static double salience(Identity identity, int largest) {
        boolean title = identity.occurrences.stream().anyMatch(o -> o.passage.field == Field.TITLE);
        boolean lead = identity.occurrences.stream().anyMatch(Tally::inLead);
        double share = StrictMath.log1p(identity.occurrences.size()) / StrictMath.log1p(largest);
        double salience = ((title ? 3 : 0) + (lead ? 2 : 0) + 5 * share) / 10;
        return Math.round(salience * 10_000) / 10_000.0;
    }

    private static boolean inLead(Occurrence o) {
        return o.passage.field == Field.BODY && o.passage.text.start(o.start) < LEAD;
    }

    private static List<String> countries(List<Identity> identities) {
        Map<String, double[]> scores = new TreeMap<>();
        for (Identity identity : identities) {
            if (identity.country() == null) {
                continue;
            }
            double[] score = scores.computeIfAbsent(identity.country(), c -> new double[] {0, Integer.MAX_VALUE});
            for (Occurrence o : identity.occurrences) {
                int place = o.passage.field == Field.TITLE ? 3 : inLead(o) ? 2 : 1;
                score[0] += weight(identity.kind) * place;
                score[1] = Math.min(score[1], o.order);
            }
        }
        return scores.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, double[]> e) -> -e.getValue()[0])
                        .thenComparingDouble(e -> e.getValue()[1]))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double weight(Kind kind) {
        return switch (kind) {
            case COUNTRY -> 1;
            case NATIONALITY -> 0.8;
            case LOCATION -> 0.5;
            default -> 0.4;
        };
    }
}
