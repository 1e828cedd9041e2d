package org.dateline.analysis.evaluation;

/**
 * Whether a score means what it says: in ten bins, the mean score beside the share of articles that are about the topic.
 * The expected calibration error is the mean distance between the two, weighted by the number in each bin (Guo et al. 2017).
 */
final class Calibration {

    static final int BINS = 10;

    private final int[] counts = new int[BINS];
    private final double[] scores = new double[BINS];
    private final int[] about = new int[BINS];

    void add(double score, boolean isAbout) {
        int bin = Math.min(BINS - 1, (int) (score * BINS));
        counts[bin]++;
        scores[bin] += score;
        about[bin] += isAbout ? 1 : 0;
    }

    int count(int bin) {
        return counts[bin];
    }

    double meanScore(int bin) {
        return counts[bin] == 0 ? 0 : scores[bin] / counts[bin];
    }

    double shareAbout(int bin) {
        return counts[bin] == 0 ? 0 : (double) about[bin] / counts[bin];
    }

    /** The error over the bins from this one on: 0 for all, 2 for scores of 0.2 and more. */
    double error(int fromBin) {
        double distance = 0;
        int total = 0;
        for (int bin = fromBin; bin < BINS; bin++) {
            distance += Math.abs(scores[bin] - about[bin]);
            total += counts[bin];
        }
        return total == 0 ? 0 : distance / total;
    }
}
