package org.dateline.analysis.topics;

/**
 * How evidence becomes a score. A logistic curve (Platt 1999, "Probabilistic outputs for support vector machines") over the
 * logarithm of the evidence, which is normalised for length.
 *
 * @param leadWords body words up to this one count {@code leadWeight} times
 * @param hintWeight terms of at most this weight are hints
 * @param hintBase hints count up to this sum on their own
 * @param hintShare and up to this share of the other evidence besides
 * @param contextAllowance this much of a context proves nothing; only what exceeds it counts against a topic
 * @param lengthBase words at which length changes nothing
 * @param lengthExponent 0 = length is ignored, 1 = density alone counts
 * @param shortest shorter texts count as this long
 * @param slope of the logistic curve
 * @param intercept of the logistic curve
 */
record Scoring(
        int leadWords,
        double leadWeight,
        double hintWeight,
        double hintBase,
        double hintShare,
        double contextAllowance,
        double lengthBase,
        double lengthExponent,
        int shortest,
        double slope,
        double intercept) {

    /** Four decimals: more would say nothing, and JDKs before 19 write some longer numbers with other digits. */
    private static final double SCORE_STEPS = 10_000;

    private static final double LN_2 = StrictMath.log(2);

    /** What one term adds when it occurs this often: the first counts in full, doubling what came before adds as much again. */
    double contribution(double weight, double occurrences) {
        return weight * StrictMath.log1p(occurrences) / LN_2;
    }

    /** All evidence in one number, normalised for length. */
    double evidence(double strong, double hints, double against, int words) {
        double sum = strong + Math.min(hints, hintBase + hintShare * strong) - against;
        double length = Math.max(words, shortest) / lengthBase;
        return Math.max(0, sum) / StrictMath.pow(length, lengthExponent);
    }

    /** The score of a topic; a topic with many terms gathers more evidence and has an intercept of its own. */
    double score(double evidence, Double ownIntercept) {
        double from = ownIntercept == null ? intercept : ownIntercept;
        double score = 1 / (1 + StrictMath.exp(-(slope * StrictMath.log1p(evidence) + from)));
        return StrictMath.rint(score * SCORE_STEPS) / SCORE_STEPS;
    }
}
