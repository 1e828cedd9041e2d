package org.dateline.analysis.topics;

/**
 * One phrase of a term in the form in which texts are searched for it.
 *
 * @param topic index of the topic or context
 * @param term index of the term within its language: all phrases of a term count as one
 * @param weight 0 for an exclusion
 * @param by what evidence names, for example {@code security/en:armed group}
 * @param forms for each word the surfaces that match it, sorted
 * @param written for each word how it must be written, or null where case doesn't matter
 * @param gaps for each word whether other words may stand before it
 */
record Phrase(int topic, int term, double weight, String by, int[][] forms, String[] written, boolean[] gaps) {

    boolean isExclusion() {
        return weight == 0;
    }

    int length() {
        return forms.length;
    }
}
