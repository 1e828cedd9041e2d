package org.dateline.analysis.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The acronyms that an article introduces, fitted into the candidates of its title and body. */
final class Introductions {

    private final Map<String, int[]> names = new LinkedHashMap<>();
    private final List<Passage> passages;
    private final List<List<Acronyms.Introduction>> introductions = new ArrayList<>();

    Introductions(List<Passage> passages) {
        this.passages = passages;
        for (int i = 0; i < passages.size(); i++) {
            Passage p = passages.get(i);
            introductions.add(Acronyms.in(p));
            for (Acronyms.Introduction found : introductions.get(i)) {
                names.putIfAbsent(p.text.token(found.acronym()), new int[] {i, found.nameEnd()});
            }
        }
    }

    /** The candidates of a passage with introduced names whole and every mention of an introduced acronym. */
    List<Candidate> fit(int index, List<Candidate> found) {
        if (names.isEmpty()) {
            return found;
        }
        Passage p = passages.get(index);
        Candidate[] at = new Candidate[p.text.size()];
        for (Candidate c : found) {
            at[c.start()] = c;
        }
        for (Acronyms.Introduction i : introductions.get(index)) {
            place(at, i);
        }
        return withAcronyms(p, at);
    }

    private static void place(Candidate[] at, Acronyms.Introduction i) {
        Candidate whole = null;
        for (int t = Math.max(0, i.nameStart() - 12); t < i.nameEnd(); t++) {
            Candidate c = at[t];
            if (c == null || c.end() <= i.nameStart()) {
                continue;
            }
            boolean covers = c.start() <= i.nameStart() && c.end() == i.nameEnd();
            if (covers && (c.kind() == Kind.ORGANIZATION || c.known() != null)) {
                whole = c;
            } else {
                at[t] = null;
            }
        }
        if (whole == null) {
            at[i.nameStart()] =
                    Candidate.rule(i.nameStart(), i.nameEnd(), Kind.ORGANIZATION, "introduction", Candidate.STATED);
        }
    }

    private List<Candidate> withAcronyms(Passage p, Candidate[] at) {
        List<Candidate> all = new ArrayList<>();
        for (int t = 0; t < at.length; t++) {
            Candidate c = at[t];
            boolean acronym = p.text.isCapitalised(t) && names.containsKey(p.text.token(t));
            if (acronym && (c == null || c.end() == t + 1)) {
                c = Candidate.rule(t, t + 1, Kind.ORGANIZATION, "acronym", Candidate.GUESS);
            }
            if (c != null) {
                all.add(c);
                t = c.end() - 1;
            }
        }
        return all;
    }

    /** The occurrence that each introduced acronym stands for. */
    Map<String, Occurrence> owners(List<Occurrence> occurrences) {
        Map<Long, Occurrence> byEnd = new HashMap<>();
        for (Occurrence o : occurrences) {
            byEnd.put((long) passages.indexOf(o.passage) << 32 | o.end, o);
        }
        Map<String, Occurrence> owners = new LinkedHashMap<>();
        names.forEach((acronym, place) -> {
            Occurrence owner = byEnd.get((long) place[0] << 32 | place[1]);
            if (owner != null) {
                owners.put(acronym, owner);
            }
        });
        return owners;
    }
}
