package org.dateline.analysis.entities;

import java.util.List;
import org.dateline.analysis.gazetteer.Reading;
import org.dateline.analysis.text.TokenizedText;

/** Decides what a few capitalised words without a head word of an organisation are. */
final class ChunkJudge {

    private static final int LONGEST_PERSON = 6;

    private final Passage p;
    private final int limit;

    ChunkJudge(Passage passage, int limit) {
        this.p = passage;
        this.limit = limit;
    }

    /** Whether a weak name is meant: a place after "in" or before a comma and another known name. */
    boolean supports(Reading reading, int from, int to) {
        if (!Kind.valueOf(reading.known().type()).isPlace()) {
            return false;
        }
        boolean free = to >= limit || !p.text.isCapitalised(to);
        return free && (isAfterLocative(from) || isBeforeCommaAndPlace(to));
    }

    private boolean isBeforeCommaAndPlace(int to) {
        if (to + 1 >= limit || !p.text.token(to).equals(",") || !p.text.isCapitalised(to + 1)) {
            return false;
        }
        int known = p.knownEnd(to + 1, limit, false);
        return known > to + 1 && Kind.valueOf(p.reading().known().type()).isPlace();
    }

    private boolean isAfterLocative(int from) {
        return from > 0 && p.has(from - 1, Lexicon.LOCATIVE) && p.text.sentenceOf(from - 1) == p.text.sentenceOf(from);
    }

    void judge(int from, int to, boolean titled, List<Candidate> found) {
        int start = from;
        while (start < to - 1 && !p.text.isWord(start)) {
            start++;
        }
        int words = words(start, to);
        if (isPlace(start, to, words, titled)) {
            found.add(Candidate.rule(start, to, Kind.LOCATION, "place", Candidate.STATED));
        } else if (words == 1) {
            single(start, to, titled, found);
        } else if (words <= LONGEST_PERSON) {
            several(start, to, titled, found);
        }
    }

    private int words(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            words += p.text.isWord(i) && !(i > from && Runs.isHyphen(p, i - 1)) ? 1 : 0;
        }
        return words;
    }

    private boolean isPlace(int from, int to, int words, boolean titled) {
        if (words < 2 || titled) {
            return false;
        }
        boolean tail =
                p.has(to - 1, Lexicon.PLACE_TAIL) && !(words == 2 && p.has(from, Lexicon.GIVEN) && isSaid(from, to));
        boolean first = p.has(from, Lexicon.PLACE_FIRST) && (!p.has(from, Lexicon.DIRECTION) || isAfterLocative(from));
        return tail || first && !p.has(from, Lexicon.GIVEN);
    }

    private void single(int from, int to, boolean titled, List<Candidate> found) {
        boolean common = p.has(from, Lexicon.COMMON | Lexicon.STOP | Lexicon.TITLE | Lexicon.ORG);
        if (p.text.is(from, TokenizedText.ABBREVIATION) && !p.text.isAllCaps(from)) {
            return;
        }
        if (titled && !common) {
            found.add(Candidate.rule(from, to, Kind.PERSON, "title", Candidate.STATED));
        } else if (common) {
            found.add(Candidate.rule(from, to, Kind.UNKNOWN, "name", Candidate.GUESS));
        } else if (p.text.isAllCaps(from) && p.text.end(from) - p.text.start(from) <= 7) {
            found.add(Candidate.rule(from, to, Kind.ORGANIZATION, "capitals", Candidate.GUESS));
        } else if (isSaid(from, to)) {
            found.add(Candidate.rule(from, to, Kind.PERSON, "speech", Candidate.SHAPE));
        } else if (isAfterLocative(from)) {
            found.add(Candidate.rule(from, to, Kind.LOCATION, "locative", Candidate.SHAPE));
        } else if (p.has(from, Lexicon.GIVEN)) {
            found.add(Candidate.rule(from, to, Kind.PERSON, "given-name", Candidate.GUESS));
        } else {
            found.add(Candidate.rule(from, to, Kind.UNKNOWN, "name", Candidate.GUESS));
        }
    }

    private void several(int from, int to, boolean titled, List<Candidate> found) {
        if (titled) {
            found.add(Candidate.rule(from, to, Kind.PERSON, "title", Candidate.STATED));
        } else if (p.has(from, Lexicon.GIVEN) && !p.has(to - 1, Lexicon.STOP)) {
            found.add(Candidate.rule(from, to, Kind.PERSON, "given-name", Candidate.SHAPE + 1));
        } else if (p.has(to - 1, Lexicon.STOP)) {
            found.add(Candidate.rule(from, to, Kind.UNKNOWN, "name", Candidate.GUESS));
        } else if (isSaid(from, to) && !anyCommon(from, to)) {
            found.add(Candidate.rule(from, to, Kind.PERSON, "speech", Candidate.SHAPE));
        } else if (hasInitial(from, to)) {
            found.add(Candidate.rule(from, to, Kind.PERSON, "initial", Candidate.SHAPE));
        } else if (isAfterArticle(from) || hasCapitals(from, to)) {
            found.add(Candidate.rule(from, to, Kind.UNKNOWN, "article", Candidate.GUESS));
        } else if (isAfterLocative(from)) {
            found.add(Candidate.rule(
                    from, to, anyCommon(from, to) ? Kind.UNKNOWN : Kind.LOCATION, "locative", Candidate.SHAPE));
        } else if (!anyCommon(from, to)) {
            found.add(Candidate.rule(from, to, Kind.PERSON, "name", Candidate.GUESS));
        } else {
            found.add(Candidate.rule(from, to, Kind.UNKNOWN, "name", Candidate.GUESS));
        }
    }

    private boolean hasInitial(int from, int to) {
        for (int i = from; i < to - 1; i++) {
            if (p.text.isCapitalised(i) && (Runs.isInitial(p, i) || p.text.end(i) - p.text.start(i) == 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word in capitals is among others that are not. */
    private boolean hasCapitals(int from, int to) {
        boolean capitals = false;
        boolean others = false;
        for (int i = from; i < to; i++) {
            capitals |= p.text.isAllCaps(i) && p.text.end(i) - p.text.start(i) > 1;
            others |= p.text.isWord(i) && !p.text.isAllCaps(i);
        }
        return capitals && others;
    }

    /** After "the" or "a": hardly a person. */
    private boolean isAfterArticle(int from) {
        if (from == 0 || p.text.sentenceOf(from - 1) != p.text.sentenceOf(from)) {
            return false;
        }
        String before = p.text.folded(from - 1);
        return before.equals("the") || before.equals("a") || before.equals("an");
    }

    private boolean anyCommon(int from, int to) {
        for (int i = from; i < to; i++) {
            if (p.text.isCapitalised(i) && p.has(i, Lexicon.COMMON | Lexicon.STOP) && !p.has(i, Lexicon.GIVEN)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb of speech stands right before or after. */
    private boolean isSaid(int from, int to) {
        boolean according = from > 1
                && p.text.folded(from - 1).equals("to")
                && p.text.folded(from - 2).equals("according");
        boolean after =
                according || to < limit && p.has(to, Lexicon.SPEECH) && !p.text.is(to, TokenizedText.CAPITALISED);
        boolean before =
                from > 0 && p.has(from - 1, Lexicon.SPEECH) && p.text.sentenceOf(from - 1) == p.text.sentenceOf(from);
        return after || before;
    }
}
