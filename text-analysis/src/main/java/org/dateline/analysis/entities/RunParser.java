package org.dateline.analysis.entities;

import java.util.List;
import java.util.Set;
import org.dateline.analysis.gazetteer.Known;
import org.dateline.analysis.gazetteer.Reading;
import org.dateline.analysis.text.TokenizedText;

/**
 * Reads a sentence from left to right and cuts runs of capitalised words into titles, known names, organisations, places and
 * persons. Every step consumes at least one token, and looks no further than the run it is in.
 */
final class RunParser {

    private static final Set<String> JOINERS = Set.of("of", "for", "on", "against");

    private final Passage p;
    private final int limit;
    private final List<Candidate> found;
    private final ChunkJudge judge;
    private boolean titled;

    RunParser(Passage passage, int limit, List<Candidate> found) {
        this.p = passage;
        this.limit = limit;
        this.found = found;
        this.judge = new ChunkJudge(passage, limit);
    }

    /** Reads what starts at a token; returns the token to go on from. */
    int parse(int i) {
        if (!startsName(i)) {
            int end = p.text.isWord(i) ? p.knownEnd(i, limit, false) : i;
            if (end > i && !p.reading().name().weak()) {
                found.add(Candidate.known(i, end, p.reading().known()));
                return end;
            }
            return i + 1;
        }
        int end = Runs.end(p, i, limit);
        titled = i > p.text.sentenceStart(p.text.sentenceOf(i)) && isSmallTitle(i - 1);
        for (int at = i; at < end; ) {
            int next = Math.max(at + 1, piece(at, end));
            if (next > end) {
                return next;
            }
            at = next;
        }
        return end;
    }

    private boolean startsName(int i) {
        if (p.text.isCapitalised(i)) {
            return true;
        }
        boolean particle = p.has(i, Lexicon.PARTICLE) && !p.has(i, Lexicon.COMMON) && i + 2 < limit;
        return particle && Runs.isHyphen(p, i + 1) && Runs.isJoined(p, i + 1) && p.text.isCapitalised(i + 2);
    }

    private boolean isSmallTitle(int i) {
        return p.has(i, Lexicon.TITLE) && !p.text.isCapitalised(i) && p.text.isWord(i);
    }

    private int piece(int at, int end) {
        if (!p.text.isWord(at)) {
            return at + 1;
        }
        int known = p.knownEnd(at, limit, false);
        Reading reading = known > at ? p.reading() : null;
        if (reading != null && reading.name().weak() && !judge.supports(reading, at, known)) {
            reading = null;
            known = at;
        }
        if (reading != null && isCurrency(known)) {
            return known;
        }
        if (reading != null && known >= end) {
            found.add(Candidate.known(at, known, reading.known()));
            return known;
        }
        if (reading == null && (isFunctionWord(at) || p.text.folded(at).equals("the"))) {
            return at + 1;
        }
        int organisation = organisation(at, end);
        if (organisation > Math.max(at, known)) {
            return organisation;
        }
        if (reading != null) {
            return knownPiece(at, known, end, reading.known());
        }
        if (isPeeled(at, end)) {
            titled |= p.has(at, Lexicon.TITLE);
            return at + 1;
        }
        int chunk = chunkEnd(at, end);
        judge.judge(at, chunk, titled, found);
        titled = false;
        return chunk;
    }

    /** {@code US$}. */
    private boolean isCurrency(int after) {
        return after < p.text.size() && Runs.isJoined(p, after) && p.text.text().charAt(p.text.start(after)) == '$';
    }

    /** A known name with more capitalised words after it. */
    private int knownPiece(int at, int known, int end, Known entry) {
        Kind kind = Kind.valueOf(entry.type());
        if (kind.isPlace() && p.has(known, Lexicon.PLACE_TAIL) && p.text.isCapitalised(known)) {
            found.add(Candidate.rule(at, known + 1, Kind.LOCATION, "place", Candidate.STATED));
            return known + 1;
        }
        boolean single = known - at == 1 && (kind == Kind.PERSON || kind.isPlace());
        if (single && p.has(at, Lexicon.GIVEN) && !isCut(known)) {
            int chunk = chunkEnd(at, end);
            judge.judge(at, chunk, titled, found);
            titled = false;
            return chunk;
        }
        found.add(Candidate.known(at, known, entry));
        return known;
    }

    private boolean isCut(int i) {
        return p.has(i, Lexicon.TITLE | Lexicon.ROLE | Lexicon.STOP | Lexicon.COMMON) || !p.text.isWord(i);
    }

    /** Titles, and words that only stand in capitals because they start a sentence or are no names. */
    private boolean isPeeled(int at, int end) {
        if (p.has(at, Lexicon.TITLE) && !isGivenBeforeName(at, end)) {
            return true;
        }
        if (p.has(at, Lexicon.ROLE)) {
            return at + 1 >= end || p.has(at + 1, Lexicon.ROLE | Lexicon.TITLE) || p.has(at, Lexicon.COMMON);
        }
        if (p.has(at, Lexicon.STOP) && !(p.has(at, Lexicon.GIVEN | Lexicon.PLACE_FIRST) && at + 1 < end)) {
            return true;
        }
        boolean initial = p.text.is(at, TokenizedText.SENTENCE_INITIAL);
        return initial && p.has(at, Lexicon.COMMON) && !p.has(at, Lexicon.GIVEN) && !p.has(at, Lexicon.PLACE_FIRST);
    }

    private boolean isGivenBeforeName(int at, int end) {
        return p.has(at, Lexicon.GIVEN) && at + 1 < end && !titled && !p.has(at, Lexicon.COMMON);
    }

    private int chunkEnd(int at, int end) {
        int i = at + 1;
        while (i < end) {
            boolean word = p.text.isWord(i) && p.text.isCapitalised(i) && !Runs.isHyphen(p, i - 1);
            if (word
                    && (p.has(i, Lexicon.TITLE) && !p.has(i, Lexicon.GIVEN) && i - at > 1 || startsKnown(at, i, end))) {
                return i;
            }
            i++;
        }
        return end;
    }

    private boolean startsKnown(int at, int i, int end) {
        int known = p.knownEnd(i, limit, false);
        if (known == i || p.reading().name().weak() || Runs.isAmpersand(p, i - 1)) {
            return false;
        }
        Kind kind = Kind.valueOf(p.reading().known().type());
        boolean ownName =
                p.has(at, Lexicon.GIVEN) || titled || p.has(at, Lexicon.PLACE_FIRST) || Runs.isInitial(p, i - 1);
        if (kind == Kind.PERSON) {
            return known - i > 1;
        }
        return kind == Kind.NATIONALITY ? known < end : !ownName;
    }

    /** The end of an organisation with a head word that starts at a token; adds it; the token itself when there is none. */
    private int organisation(int at, int end) {
        int head = head(at, end);
        if (head < 0) {
            return at;
        }
        int after = withSubject(head + 1, p.has(head, Lexicon.ORG_OF));
        boolean named = head > at || after > head + 1 || p.has(head, Lexicon.ORG_ALONE);
        if (named && !endsInKnown(at, head, after)) {
            found.add(Candidate.rule(at, after, Kind.ORGANIZATION, "organisation", Candidate.STATED));
            titled = false;
            return after;
        }
        return at;
    }

    /** Whether a known organisation stands at the end, as after {@code Nigeria's own}. */
    private boolean endsInKnown(int at, int head, int after) {
        for (int i = at + 1; i <= head; i++) {
            if (p.knownEnd(i, limit, false) == after
                    && p.reading().known().type().equals("ORGANIZATION")
                    && after - i > 1) {
                return true;
            }
        }
        return false;
    }

    private boolean isFunctionWord(int at) {
        return p.text.is(at, TokenizedText.SENTENCE_INITIAL)
                && p.has(at, Lexicon.STOP)
                && p.has(at, Lexicon.COMMON)
                && !p.has(at, Lexicon.PLACE_FIRST | Lexicon.GIVEN);
    }

    private int head(int at, int end) {
        int head = -1;
        for (int i = at; i < end; i++) {
            boolean org = p.has(i, Lexicon.ORG) && p.text.isCapitalised(i);
            if (org && (!p.has(i, Lexicon.ORG_WEAK) || i > at || followedByOf(i))) {
                head = i;
            } else if (p.has(i, Lexicon.TITLE) && !(i + 1 < end && p.has(i + 1, Lexicon.ORG))) {
                break;
            }
        }
        return head;
    }

    private boolean followedByOf(int i) {
        return p.has(i, Lexicon.ORG_OF) && withSubject(i + 1, true) > i + 1;
    }

    /** The end of {@code of Foreign Affairs and Trade} after a head word. */
    private int withSubject(int from, boolean takesSubject) {
        int end = from;
        while (takesSubject && end + 1 < limit && JOINERS.contains(p.text.folded(end))) {
            int name = p.text.folded(end + 1).equals("the") ? end + 2 : end + 1;
            if (name >= limit
                    || !p.text.isCapitalised(name)
                    || p.has(name, Lexicon.TITLE) && !p.has(name, Lexicon.COMMON)) {
                break;
            }
            end = subjectEnd(name);
        }
        return end;
    }

    private int subjectEnd(int name) {
        int end = capitalsEnd(name);
        while (end + 1 < limit
                && (p.text.folded(end).equals("and") || Runs.isAmpersand(p, end))
                && p.text.isCapitalised(end + 1)
                && goesOn(name, end)) {
            end = capitalsEnd(end + 1);
        }
        return end;
    }

    /** Whether {@code and} joins two subjects, not two names. */
    private boolean goesOn(int name, int and) {
        int next = and + 1;
        return !p.has(next, Lexicon.GIVEN | Lexicon.TITLE)
                && p.knownEnd(next, limit, false) == next
                && p.knownEnd(and - 1, and, false) < and
                && (p.has(next, Lexicon.COMMON) || p.has(name, Lexicon.COMMON | Lexicon.STOP | Lexicon.ROLE));
    }

    private int capitalsEnd(int name) {
        int run = Runs.end(p, name, limit);
        for (int i = name + 1; i < run; i++) {
            if (p.has(i, Lexicon.TITLE)) {
                return i;
            }
        }
        return run;
    }
}
