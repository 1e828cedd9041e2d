package org.dateline.analysis.topics;

import java.util.Comparator;
import org.dateline.analysis.Evidence;
import org.dateline.analysis.Field;

/**
 * A term or entity found in a text.
 *
 * @param term identifies the term among those of one topic; all its finds count together
 * @param weight of the term, 0 for an exclusion
 * @param place what an occurrence counts for where it stands: more in the title and the lead
 */
record Match(int term, double weight, double place, Field field, int start, int end, String by) {

    /** In text order; of those that start together the longest first, then exclusions, then the heaviest. */
    static final Comparator<Match> IN_TEXT_ORDER = Comparator.comparing(Match::field)
            .thenComparingInt(Match::start)
            .thenComparing(Comparator.comparingInt(Match::end).reversed())
            .thenComparing(Match::isTerm)
            .thenComparing(Comparator.comparingDouble(Match::weight).reversed())
            .thenComparing(Match::by);

    /** Evidence that counts most first, then in text order. */
    static final Comparator<Match> STRONGEST_FIRST = Comparator.comparingDouble(Match::counts)
            .reversed()
            .thenComparing(Match::field)
            .thenComparingInt(Match::start);

    boolean isTerm() {
        return weight > 0;
    }

    double counts() {
        return weight * place;
    }

    Evidence evidence(String text) {
        return new Evidence(field, start, end, text.substring(start, end), counts(), by);
    }
}
