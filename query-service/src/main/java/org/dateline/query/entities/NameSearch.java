package org.dateline.query.entities;

import org.dateline.query.store.Sql;

/**
 * Finds names by how one of their words begins. Case, accents and punctuation make no difference; what is typed after a
 * space has to follow in the name. Both sides are folded by PostgreSQL, so that they are folded alike.
 */
final class NameSearch {

    // normalize(…, NFKD) takes letters and their accents apart; the accents are then dropped.
    private static final String FOLDED = "' ' || btrim(translate(regexp_replace(normalize(lower(%s), NFKD),"
            + " '[\u0300-\u036f]', '', 'g'), '-_.,;:''\"()/&’‘“”–—', repeat(' ', 18)))";

    private NameSearch() {}

    /** A condition that holds for a name of which a word begins as typed. */
    static Sql startsAWord(String column, String typed) {
        return Sql.of("strpos(" + FOLDED.formatted(column) + ", " + FOLDED.formatted("?") + ") > 0", typed);
    }
}
