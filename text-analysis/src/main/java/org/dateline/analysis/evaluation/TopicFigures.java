package org.dateline.analysis.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Precision, recall and F1 of one topic at its threshold, and average precision over the ranking by score. */
final class TopicFigures {

    private record Scored(double score, boolean about) {}

    private final double threshold;
    private final Counts counts = new Counts();
    private final List<Scored> ranked = new ArrayList<>();
    private int positives;

    TopicFigures(double threshold) {
        this.threshold = threshold;
    }

    void add(double score, boolean about) {
        boolean hit = score >= threshold;
        counts.add(hit && about ? 1 : 0, hit && !about ? 1 : 0, !hit && about ? 1 : 0);
        ranked.add(new Scored(score, about));
        positives += about ? 1 : 0;
    }

    Counts counts() {
        return counts;
    }

    int positives() {
        return positives;
    }

    int negatives() {
        return ranked.size() - positives;
    }

    double averagePrecision() {
        List<Scored> order = new ArrayList<>(ranked);
        order.sort(Comparator.comparingDouble(Scored::score).reversed());
        double sum = 0;
        int seen = 0;
        for (int rank = 1; rank <= order.size(); rank++) {
            Scored at = order.get(rank - 1);
            if (at.about() && at.score() > 0) {
                seen++;
                sum += (double) seen / rank;
            }
        }
        return positives == 0 ? 0 : sum / positives;
    }
}
