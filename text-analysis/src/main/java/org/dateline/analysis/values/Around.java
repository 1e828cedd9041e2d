package org.dateline.analysis.values;

import org.dateline.analysis.text.Characters;

/** Steps over words, numbers and blanks of a text; none looks further than {@value #LONGEST} characters. */
final class Around {

    /** Longer than any word or number that is part of a value. */
    static final int LONGEST = 30;

    private static final int BLANKS = 3;

    private Around() {}

    static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    static boolean isLetter(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return Characters.isLetter(c) || Characters.classOf(c) == Characters.MARK || Character.isSurrogate(c);
    }

    static boolean is(String text, int at, char c) {
        return at >= 0 && at < text.length() && text.charAt(at) == c;
    }

    static boolean isDash(String text, int at) {
        return is(text, at, '-') || is(text, at, '\u2013') || is(text, at, '\u2011');
    }

    static boolean isBlank(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009' || c == '\n' || c == '\r' || c == '\t';
    }

    /** After up to three blanks with at most one line break, or the same place. */
    static int blanks(String text, int from) {
        int at = from;
        while (isBlank(text, at) && at - from < BLANKS) {
            at++;
        }
        return isParagraph(text, from, at) ? from : at;
    }

    /** Before up to three blanks, or the same place. */
    static int blanksBefore(String text, int from) {
        int at = from;
        while (isBlank(text, at - 1) && from - at < BLANKS) {
            at--;
        }
        return isParagraph(text, at, from) ? from : at;
    }

    private static boolean isParagraph(String text, int start, int end) {
        int lines = 0;
        for (int i = start; i < end; i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lines > 1;
    }

    static int digits(String text, int from) {
        int at = from;
        while (isDigit(text, at)) {
            at++;
        }
        return at;
    }

    static int word(String text, int from) {
        int at = from;
        while (isLetter(text, at) && at - from < LONGEST) {
            at++;
        }
        return at;
    }

    static int wordBefore(String text, int from) {
        int at = from;
        while (isLetter(text, at - 1) && from - at < LONGEST) {
            at--;
        }
        return at;
    }

    /** After a number with its separators, however long. */
    static int number(String text, int from) {
        int at = from;
        while (isDigit(text, at) || isJoint(text, at) && isDigit(text, at + 1)) {
            at++;
        }
        return at;
    }

    private static boolean isJoint(String text, int at) {
        return is(text, at, '.') || is(text, at, ',') || is(text, at, ':');
    }

    /** Whether a number that starts here isn't the rest of something longer. */
    static boolean opens(String text, int at) {
        return !isDigit(text, at - 1)
                && !isLetter(text, at - 1)
                && !is(text, at - 1, '#')
                && !is(text, at - 1, '_')
                && !((isJoint(text, at - 1) || is(text, at - 1, '/')) && isDigit(text, at - 2));
    }

    /** Whether what ends here doesn't go on. */
    static boolean closes(String text, int at) {
        return !isDigit(text, at)
                && !isLetter(text, at)
                && !is(text, at, '%')
                && !((isJoint(text, at) || is(text, at, '/')) && isDigit(text, at + 1))
                && !(isDash(text, at) && isLetter(text, at + 1));
    }

    static int parse(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
