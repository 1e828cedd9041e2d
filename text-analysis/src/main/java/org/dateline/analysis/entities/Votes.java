package org.dateline.analysis.entities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One kind per name in an article: what most and the surest of its occurrences say. */
final class Votes {

    private static final Kind[] KINDS = Kind.values();
    private final Map<String, int[]> votes = new HashMap<>();

    static void settle(List<Occurrence> occurrences) {
        Votes all = new Votes();
        for (Occurrence o : occurrences) {
            if (o.known == null && o.kind != Kind.UNKNOWN) {
                all.votes.computeIfAbsent(o.key(), k -> new int[KINDS.length])[o.kind.ordinal()] += o.strength;
            }
        }
        for (Occurrence o : occurrences) {
            int[] counts = o.known == null ? all.votes.get(o.key()) : null;
            if (counts != null && o.strength < Candidate.KNOWN) {
                o.kind = winner(counts);
            }
        }
    }

    private static Kind winner(int[] counts) {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return KINDS[best];
    }
}
