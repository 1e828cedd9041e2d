package org.dateline.analysis.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.analysis.recogniser.Name;

/**
 * Joins what the trained model found in a passage with what lists and rules found there. The model decides where names are and
 * of which type; a list entry for just the same words, or for a longer name around them, says who it is; where the model sees
 * nothing, list entries stand. What rules alone find is left out: on world news it adds more wrong names than right ones.
 */
final class ModelNames {

    private ModelNames() {}

    static List<Candidate> join(Passage passage, List<Candidate> found, List<Name> names) {
        Candidate[] at = new Candidate[passage.text.size()];
        boolean[] taken = new boolean[passage.text.size()];
        for (Name name : names) {
            at[name.start()] = candidate(name);
            Arrays.fill(taken, name.start(), name.end(), true);
        }
        for (Candidate c : found) {
            Candidate model = at[c.start()];
            if (model != null && model.end() == c.end()) {
                at[c.start()] = names(c) ? c : model;
            } else if (isFree(taken, c) && stands(c) || names(c) && isAround(at, taken, c)) {
                Arrays.fill(at, c.start(), c.end(), null);
                at[c.start()] = c;
            }
        }
        List<Candidate> joined = new ArrayList<>();
        for (Candidate c : at) {
            if (c != null) {
                joined.add(c);
            }
        }
        return joined;
    }

    private static boolean isFree(boolean[] taken, Candidate c) {
        for (int i = c.start(); i < c.end(); i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the model's names that share a word with the candidate all lie inside it. */
    private static boolean isAround(Candidate[] at, boolean[] taken, Candidate c) {
        boolean beginsInside = taken[c.start()] && at[c.start()] == null;
        boolean goesOn = c.end() < taken.length && taken[c.end()] && at[c.end()] == null;
        return !beginsInside && !goesOn;
    }

    private static boolean stands(Candidate c) {
        return c.known() != null || c.by().equals("rule:headline");
    }

    private static boolean names(Candidate c) {
        return c.known() != null && c.kind() != Kind.NATIONALITY;
    }

    private static Candidate candidate(Name name) {
        Kind kind = Kind.valueOf(name.type().name());
        int strength = kind == Kind.PERSON ? Candidate.STATED : Candidate.STATED + 1;
        return new Candidate(name.start(), name.end(), kind, "model", null, strength);
    }
}
