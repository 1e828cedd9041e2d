package org.dateline.analysis.entities;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives institutions that every country has ({@code Supreme Court}, {@code Ministry of Defence}) their country, so that those of
 * two countries do not share an id: the country whose demonym or name stands right before or inside a mention, else the one
 * that the article names most, when it names any.
 */
final class Institutions {

    private static final int GENERIC = Lexicon.ORG | Lexicon.COMMON | Lexicon.ROLE | Lexicon.STOP | Lexicon.TITLE;

    private Institutions() {}

    static void settle(List<Identity> identities) {
        String most = mostNamed(identities);
        for (Identity identity : identities) {
            if (identity.kind == Kind.ORGANIZATION && identity.known == null && isGeneric(identity)) {
                String named = namedBeside(identity);
                String country = named != null ? named : most;
                if (country != null) {
                    identity.belongTo(country);
                }
            }
        }
    }

    private static boolean isGeneric(Identity identity) {
        Occurrence o = identity.occurrences.get(0);
        for (int i = o.start; i < o.end; i++) {
            if (o.passage.text.isWord(i) && !o.passage.has(i, GENERIC)) {
                return false;
            }
        }
        return true;
    }

    private static String namedBeside(Identity identity) {
        for (Occurrence o : identity.occurrences) {
            Occurrence before = o.before;
            boolean close = before != null && before.passage == o.passage && o.start - before.end <= 1;
            if (close && before.identity != null && before.identity.country() != null) {
                return before.identity.country();
            }
        }
        return null;
    }

    private static String mostNamed(List<Identity> identities) {
        Map<String, Integer> counts = new TreeMap<>();
        String most = null;
        for (Identity identity : identities) {
            if (identity.kind == Kind.COUNTRY || identity.kind == Kind.NATIONALITY) {
                int count = counts.merge(identity.country(), identity.occurrences.size(), Integer::sum);
                if (most == null || count > counts.get(most)) {
                    most = identity.country();
                }
            }
        }
        return most;
    }
}
