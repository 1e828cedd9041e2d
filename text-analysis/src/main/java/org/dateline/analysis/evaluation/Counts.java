package org.dateline.analysis.evaluation;

/** Right, wrong and missed answers. */
final class Counts {

    private int right;
    private int wrong;
    private int missed;

    void add(int right, int wrong, int missed) {
        this.right += right;
        this.wrong += wrong;
        this.missed += missed;
    }

    double precision() {
        return right + wrong == 0 ? 0 : (double) right / (right + wrong);
    }

    double recall() {
        return right + missed == 0 ? 0 : (double) right / (right + missed);
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
