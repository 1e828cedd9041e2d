package org.dateline.analysis.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What speaks for a topic once overlaps are settled.
 *
 * @param matches the finds that count, in text order
 * @param strong sum over distinct terms
 * @param hints the same over the terms that are only hints
 */
record TopicEvidence(List<Match> matches, double strong, double hints) {

    static TopicEvidence of(List<Match> found, Scoring scoring) {
        List<Match> matches = settle(found);
        Map<Integer, Double> occurrences = new TreeMap<>();
        Map<Integer, Double> weights = new TreeMap<>();
        for (Match match : matches) {
            occurrences.merge(match.term(), match.place(), Double::sum);
            weights.put(match.term(), match.weight());
        }
        double strong = 0;
        double hints = 0;
        for (Map.Entry<Integer, Double> term : occurrences.entrySet()) {
            double weight = weights.get(term.getKey());
            double adds = scoring.contribution(weight, term.getValue());
            strong += weight > scoring.hintWeight() ? adds : 0;
            hints += weight > scoring.hintWeight() ? 0 : adds;
        }
        return new TopicEvidence(matches, strong, hints);
    }

    /**
     * The finds that add most, strongest first: the more often a term was listed before, the less its next find adds,
     * so that many terms are shown rather than one of them many times.
     */
    List<Match> strongest(int most) {
        Map<Integer, Integer> seen = new TreeMap<>();
        List<Ranked> ranked = new ArrayList<>();
        for (Match match : matches) {
            ranked.add(new Ranked(match, match.counts() / seen.merge(match.term(), 1, Integer::sum)));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::adds).reversed());
        return ranked.stream()
                .limit(most)
                .map(Ranked::match)
                .sorted(Match.STRONGEST_FIRST)
                .toList();
    }

    private record Ranked(Match match, double adds) {}

    /** The leftmost, then longest finds that don't overlap, without exclusions. */
    private static List<Match> settle(List<Match> found) {
        List<Match> ordered = new ArrayList<>(found);
        ordered.sort(Match.IN_TEXT_ORDER);
        List<Match> kept = new ArrayList<>();
        Match last = null;
        for (Match match : ordered) {
            if (last == null || match.field() != last.field() || match.start() >= last.end()) {
                last = match;
                if (match.isTerm()) {
                    kept.add(match);
                }
            }
        }
        return kept;
    }
}
