package org.dateline.analysis.entities;

import org.dateline.analysis.text.TokenizedText;

/** Where runs of capitalised words end. */
final class Runs {

    /** Longer runs are cut: no name is longer. */
    private static final int LONGEST = 24;

    private Runs() {}

    static boolean isNameWord(Passage p, int i) {
        return p.text.isCapitalised(i);
    }

    /** Whether token i is written right after the one before, without space. */
    static boolean isJoined(Passage p, int i) {
        return i < p.text.size() && !p.text.is(i, TokenizedText.SPACE_BEFORE);
    }

    static boolean isHyphen(Passage p, int i) {
        return p.text.end(i) - p.text.start(i) == 1
                && (p.text.text().charAt(p.text.start(i)) == '-'
                        || p.text.text().charAt(p.text.start(i)) == '\u2011');
    }

    /** The token after the last of the run of capitalised words, hyphens, particles and initials that starts at a token. */
    static int end(Passage p, int start, int limit) {
        int last = Math.min(limit, start + LONGEST);
        int end = start + 1;
        while (end < last) {
            int next = step(p, end, last);
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }

    private static int step(Passage p, int i, int limit) {
        if (p.text.is(i, TokenizedText.LINE_BEFORE) && !p.text.isCapitalised(i)) {
            return i;
        }
        if (isNameWord(p, i)) {
            return p.text.is(i, TokenizedText.SPACE_BEFORE) || isInitial(p, i - 1) ? i + 1 : i;
        }
        if (isHyphen(p, i) && isJoined(p, i)) {
            return hyphen(p, i, limit);
        }
        if (isAmpersand(p, i) && i + 1 < limit && isNameWord(p, i + 1)) {
            return i + 2;
        }
        if (p.has(i, Lexicon.PARTICLE) && !isVerb(p, i)) {
            return particle(p, i, limit);
        }
        return p.text.is(i, TokenizedText.NUMBER) && isJoined(p, i) && p.text.isAllCaps(i - 1) ? i + 1 : i;
    }

    private static int hyphen(Passage p, int i, int limit) {
        int next = i + 1;
        if (next >= limit || !isJoined(p, next)) {
            return i;
        }
        if (isNameWord(p, next) || p.text.is(next, TokenizedText.NUMBER)) {
            return next + 1;
        }
        boolean inner = p.has(next, Lexicon.PARTICLE) || isSecondOfKoreanName(p, next);
        if (inner && next + 2 < limit && isHyphen(p, next + 1) && isNameWord(p, next + 2)) {
            return next + 3;
        }
        return isSecondOfKoreanName(p, next) ? next + 1 : i;
    }

    /** The small second half of {@code Ban Ki-moon}: short, and no everyday word. */
    private static boolean isSecondOfKoreanName(Passage p, int i) {
        int length = p.text.end(i) - p.text.start(i);
        return p.text.isWord(i)
                && length <= 5
                && !p.has(i, Lexicon.COMMON | Lexicon.TITLE | Lexicon.PARTICLE)
                && p.text.end(i - 2) - p.text.start(i - 2) <= 5
                && !p.text.isAllCaps(i - 2);
    }

    private static int particle(Passage p, int i, int limit) {
        int next = i + 1;
        for (int n = 0; n < 2 && next < limit; n++) {
            if (isHyphen(p, next) && isJoined(p, next)) {
                next++;
            }
            if (next < limit && isNameWord(p, next)) {
                return next + 1;
            }
            if (next >= limit || !p.has(next, Lexicon.PARTICLE)) {
                return i;
            }
            next++;
        }
        return i;
    }

    private static boolean isVerb(Passage p, int i) {
        String word = p.text.folded(i);
        return word.equals("as") || word.equals("an") || word.equals("do") || word.equals("den") || word.equals("die");
    }

    static boolean isInitial(Passage p, int i) {
        return p.text.is(i, TokenizedText.ABBREVIATION | TokenizedText.CAPITALISED)
                && p.text.end(i) - p.text.start(i) == 2;
    }

    static boolean isAmpersand(Passage p, int i) {
        return p.text.end(i) - p.text.start(i) == 1 && p.text.text().charAt(p.text.start(i)) == '&';
    }
}
