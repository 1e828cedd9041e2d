package org.dateline.analysis.training;

/**
 * How to train; chosen on held-out corpora.
 *
 * @param epochs passes over the data
 * @param rate first step of the gradient descent; falls to a ninth
 * @param l2 weight of the squared weights, over all of the data
 * @param drop share of features left out of each step, so that a name is learnt from all its signs (feature dropout; Wang and
 *     Manning, "Fast dropout training", ICML 2013)
 * @param featureAtLeast rarer features are left out
 * @param seed of all that is random
 */
record Settings(int epochs, double rate, double l2, double drop, int featureAtLeast, long seed) {

    static final Settings SHIPPED = new Settings(10, 0.03, 2, 0.3, 2, 7);
}
