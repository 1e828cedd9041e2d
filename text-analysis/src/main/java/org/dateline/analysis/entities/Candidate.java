package org.dateline.analysis.entities;

import org.dateline.analysis.gazetteer.Known;

/**
 * A span that a {@link MentionFinder} takes for a mention, before it is known of which entity.
 *
 * @param start first token
 * @param end token after the last
 * @param kind what it seems to be
 * @param by what found it, as published: {@code gazetteer:country:SV}, {@code rule:title}
 * @param known the gazetteer entry, or null
 * @param strength how sure the finder is; compared when occurrences of one name disagree
 */
record Candidate(int start, int end, Kind kind, String by, Known known, int strength) {

    /** Strength of a kind guessed from little. */
    static final int GUESS = 1;
    /** Strength of a kind that the shape of the name suggests. */
    static final int SHAPE = 2;
    /** Strength of a kind that words beside or inside the name state. */
    static final int STATED = 4;
    /** Strength of a gazetteer name. */
    static final int KNOWN = 6;

    static Candidate rule(int start, int end, Kind kind, String rule, int strength) {
        return new Candidate(start, end, kind, "rule:" + rule, null, strength);
    }

    static Candidate known(int start, int end, Known known) {
        return new Candidate(start, end, Kind.valueOf(known.type()), "gazetteer:" + known.id(), known, KNOWN);
    }
}
