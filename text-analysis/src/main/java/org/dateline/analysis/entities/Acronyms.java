package org.dateline.analysis.entities;

import java.util.ArrayList;
import java.util.List;
import org.dateline.analysis.text.TokenizedText;

/**
 * Acronyms introduced in parentheses, {@code Full Name (FN)} or {@code FN (Full Name)}: the letters must be the initials of
 * the words, small words between them aside (after Schwartz and Hearst, "A simple algorithm for identifying abbreviation
 * definitions in biomedical text", 2003).
 */
final class Acronyms {

    /** Tokens of a full name and of its acronym. */
    record Introduction(int nameStart, int nameEnd, int acronym) {}

    private static final int MOST_LETTERS = 10;

    private Acronyms() {}

    static List<Introduction> in(Passage p) {
        List<Introduction> all = new ArrayList<>();
        for (int i = 1; i + 2 < p.text.size(); i++) {
            if (!is(p, i, '(')) {
                continue;
            }
            if (isAcronym(p, i + 1) && is(p, i + 2, ')')) {
                int start = nameBefore(p, i, letters(p, i + 1));
                if (start < i) {
                    all.add(new Introduction(start, i, i + 1));
                }
            } else if (isAcronym(p, i - 1)) {
                int end = nameAfter(p, i + 1, letters(p, i - 1));
                if (end > i + 1 && end < p.text.size() && is(p, end, ')')) {
                    all.add(new Introduction(i + 1, end, i - 1));
                }
            }
        }
        return all;
    }

    private static boolean is(Passage p, int i, char c) {
        return p.text.end(i) - p.text.start(i) == 1 && p.text.text().charAt(p.text.start(i)) == c;
    }

    private static boolean isAcronym(Passage p, int i) {
        int letters = p.text.end(i) - p.text.start(i);
        return p.text.isCapitalised(i)
                && letters >= 2
                && letters <= 2 * MOST_LETTERS
                && (p.text.isAllCaps(i) || p.text.is(i, TokenizedText.INNER_CAPITAL));
    }

    private static String letters(Passage p, int i) {
        return p.text.folded(i).replace(".", "");
    }

    /** Where the name before token {@code end} starts whose initials are the letters, or {@code end}. */
    private static int nameBefore(Passage p, int end, String letters) {
        int letter = letters.length() - 1;
        int start = end;
        for (int i = end - 1; i >= 0 && end - i <= 3 * MOST_LETTERS && letter >= 0; i--) {
            if (!p.text.isWord(i)) {
                if (Runs.isHyphen(p, i) || is(p, i, ',') || is(p, i, '&')) {
                    continue;
                }
                return end;
            }
            boolean initial = p.text.folded(i).charAt(0) == letters.charAt(letter);
            if (p.text.isCapitalised(i)) {
                if (!initial) {
                    return end;
                }
                letter--;
                start = i;
            } else if (initial && letter > 0 && !isSmall(p, i) || p.text.end(i) - p.text.start(i) > 4 && !initial) {
                return end;
            }
        }
        return letter < 0 ? start : end;
    }

    private static int nameAfter(Passage p, int start, String letters) {
        int letter = 0;
        int i = start;
        while (i < p.text.size() && i - start <= 3 * MOST_LETTERS && p.text.isWord(i) | Runs.isHyphen(p, i)) {
            if (p.text.isCapitalised(i)) {
                if (letter >= letters.length() || p.text.folded(i).charAt(0) != letters.charAt(letter)) {
                    return start;
                }
                letter++;
            }
            i++;
        }
        return letter == letters.length() ? i : start;
    }

    private static boolean isSmall(Passage p, int i) {
        return p.text.end(i) - p.text.start(i) <= 3;
    }
}
