package org.dateline.analysis.text;

import static org.dateline.analysis.text.TokenizedText.ABBREVIATION;
import static org.dateline.analysis.text.TokenizedText.ADDRESS;
import static org.dateline.analysis.text.TokenizedText.ALL_CAPS;
import static org.dateline.analysis.text.TokenizedText.CAPITALISED;
import static org.dateline.analysis.text.TokenizedText.INNER_CAPITAL;
import static org.dateline.analysis.text.TokenizedText.LINE_BEFORE;
import static org.dateline.analysis.text.TokenizedText.NUMBER;
import static org.dateline.analysis.text.TokenizedText.POSSESSIVE;
import static org.dateline.analysis.text.TokenizedText.PUNCTUATION;
import static org.dateline.analysis.text.TokenizedText.SPACE_BEFORE;
import static org.dateline.analysis.text.TokenizedText.WORD;

import java.util.Arrays;
import java.util.Set;

/** One pass over the characters; every step moves on, and looks ahead no further than the token that it makes. */
final class Tokenizer {

    /** Longer runs of letters are cut: no word, name or number is longer, and the work per token stays bounded. */
    private static final int LONGEST_WORD = 200;

    private static final int LONGEST_ADDRESS = 2_048;

    static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "gen", "lt", "col", "maj", "capt", "cmdr", "sgt", "adm", "brig",
            "rep", "sen", "gov", "rev", "hon", "pres", "sr", "jr", "inc", "corp", "co", "ltd", "bros", "jan", "feb",
            "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "vs", "etc", "messrs", "mme", "mlle",
            "dra", "sra", "srta", "fr", "approx", "dept", "univ", "assn", "bn", "mt", "ft", "amb", "insp", "supt",
            "atty", "det", "vol");
    private static final Set<String> NUMBERED_ABBREVIATIONS = Set.of("no", "nos", "art", "p", "pp", "fig", "sec");

    private final String text;
    private final int length;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] flags = new int[64];
    private int count;
    private int position;

    Tokenizer(String text) {
        this.text = text;
        this.length = text.length();
    }

    TokenizedText tokenize() {
        int gap = SPACE_BEFORE | LINE_BEFORE;
        while (position < length) {
            int c = text.codePointAt(position);
            byte type = Characters.classOf(c);
            if (type == Characters.SPACE) {
                gap |= SPACE_BEFORE | (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 ? LINE_BEFORE : 0);
                position += Character.charCount(c);
                continue;
            }
            next(c, type, gap);
            gap = 0;
        }
        starts = Arrays.copyOf(starts, count);
        ends = Arrays.copyOf(ends, count);
        flags = Arrays.copyOf(flags, count);
        int[] sentences = new Sentences(text, starts, ends, flags).split();
        return new TokenizedText(text, starts, ends, flags, sentences);
    }

    private void next(int c, byte type, int gap) {
        int start = position;
        int address = gap != 0 || opensAddress() ? addressEnd(start) : start;
        if (address > start) {
            add(start, address, ADDRESS | gap);
        } else if (type == Characters.IDEOGRAPH) {
            add(start, start + Character.charCount(c), WORD | gap);
        } else if (type == Characters.DIGIT) {
            add(start, numberEnd(start), NUMBER | gap);
        } else if (type >= Characters.UPPER && type <= Characters.LETTER) {
            word(start, gap);
        } else if (isPossessive(start)) {
            add(start, start + 2, POSSESSIVE | PUNCTUATION);
        } else {
            int end = start + Character.charCount(c);
            boolean owner = gap == 0 && Characters.isApostrophe(c) && afterWordInS(start);
            while (end < length && text.charAt(end) == c && (c == '.' || c == '-') && end - start < LONGEST_WORD) {
                end++;
            }
            add(start, end, PUNCTUATION | gap | (owner ? POSSESSIVE : 0));
        }
    }

    private boolean opensAddress() {
        return count > 0
                && ends[count - 1] - starts[count - 1] == 1
                && "([<\"\u201c\u2018'".indexOf(text.charAt(starts[count - 1])) >= 0;
    }

    private void word(int start, int gap) {
        int end = wordEnd(start);
        int initials = initialsEnd(start, end);
        int kind = WORD | gap;
        if (initials > end) {
            end = initials;
            kind |= ABBREVIATION;
        } else if (end < length && text.charAt(end) == '.' && isAbbreviation(start, end)) {
            end++;
            kind |= ABBREVIATION;
        }
        add(start, end, kind | caseOf(start, end));
    }

    /** {@code 's} after a word. */
    private boolean isPossessive(int at) {
        return count > 0
                && ends[count - 1] == at
                && (flags[count - 1] & (WORD | NUMBER)) != 0
                && isPossessiveEnding(at);
    }

    private boolean isPossessiveEnding(int at) {
        return Characters.isApostrophe(text.charAt(at))
                && at + 1 < length
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && (at + 2 == length || !inWord(at + 2));
    }

    private boolean afterWordInS(int at) {
        return count > 0
                && ends[count - 1] == at
                && (flags[count - 1] & CAPITALISED) != 0
                && (text.charAt(at - 1) == 's' || text.charAt(at - 1) == 'S');
    }

    private int wordEnd(int start) {
        int at = start;
        while (at < length && at - start < LONGEST_WORD) {
            int c = text.codePointAt(at);
            byte type = Characters.classOf(c);
            boolean inner = type >= Characters.UPPER && type <= Characters.LETTER
                    || type == Characters.MARK
                    || type == Characters.DIGIT
                    || at > start && Characters.isApostrophe(c) && isInnerApostrophe(at);
            if (!inner) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private boolean isInnerApostrophe(int at) {
        return at + 1 < length && inWord(at + 1) && !isPossessiveEnding(at);
    }

    private boolean inWord(int at) {
        byte type = Characters.classOf(text.codePointAt(at));
        return type >= Characters.UPPER && type <= Characters.LETTER;
    }

    /** The end of {@code U.S.}, {@code J.} or {@code a.m.}, or the end given when the text has no such thing there. */
    private int initialsEnd(int start, int wordEnd) {
        if (wordEnd - start != 1 || wordEnd >= length || text.charAt(wordEnd) != '.') {
            return wordEnd;
        }
        int at = wordEnd + 1;
        int letters = 1;
        while (at + 1 < length && letters < 8 && inWord(at) && text.charAt(at + 1) == '.' && text.charAt(at) < 0xd800) {
            at += 2;
            letters++;
        }
        boolean capital = Characters.classOf(text.charAt(start)) == Characters.UPPER;
        boolean followedByLetter = at < length && inWord(at) && !capital;
        return letters == 1 && (!capital || followedByLetter) ? wordEnd : at;
    }

    private boolean isAbbreviation(int start, int end) {
        if (end - start > 6) {
            return false;
        }
        String word = Characters.fold(text.subSequence(start, end));
        if (NUMBERED_ABBREVIATIONS.contains(word)) {
            return end + 2 < length
                    && text.charAt(end + 1) == ' '
                    && Characters.classOf(text.charAt(end + 2)) == Characters.DIGIT;
        }
        return ABBREVIATIONS.contains(word)
                && (Characters.classOf(text.charAt(start)) == Characters.UPPER
                        || word.equals("vs")
                        || word.equals("etc"));
    }

    private int numberEnd(int start) {
        int at = start;
        while (at < length && at - start < LONGEST_WORD) {
            int c = text.codePointAt(at);
            byte type = Characters.classOf(c);
            boolean joint = (c == ',' || c == '.' || c == ':')
                    && at + 1 < length
                    && Characters.classOf(text.charAt(at + 1)) == Characters.DIGIT;
            if (type != Characters.DIGIT && !joint && type != Characters.LOWER && type != Characters.UPPER) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private int addressEnd(int start) {
        char c = text.charAt(start);
        if ((c == '@' || c == '#') && start + 1 < length && inWord(start + 1)) {
            return handleEnd(start + 1);
        }
        boolean web = text.startsWith("http://", start)
                || text.startsWith("https://", start)
                || text.startsWith("www.", start);
        return web ? runEnd(start) : mailEnd(start);
    }

    private int handleEnd(int from) {
        int at = from;
        while (at < length && at - from < LONGEST_WORD && (text.charAt(at) == '_' || isWordOrDigit(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private boolean isWordOrDigit(int at) {
        return inWord(at) || Characters.classOf(text.codePointAt(at)) == Characters.DIGIT;
    }

    private int runEnd(int start) {
        int at = start;
        while (at < length
                && at - start < LONGEST_ADDRESS
                && text.charAt(at) > ' '
                && text.charAt(at) < 0x7f
                && "<>\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        while (at > start && ".,;:!?)]'".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /** The end of {@code name@host.tld}, or the start when there is none; looks ahead over one short run of ASCII. */
    private int mailEnd(int start) {
        int at = start;
        int sign = -1;
        while (at < length && at - start < LONGEST_WORD) {
            char c = text.charAt(at);
            boolean plain = c < 0x7f
                    && (Characters.isLetter(c) || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-' || c == '+');
            if (c == '@' && sign < 0 && at > start) {
                sign = at;
            } else if (!plain) {
                break;
            }
            at++;
        }
        while (at > start && ".-_+".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return sign > 0 && at > sign + 3 && text.substring(sign, at).indexOf('.') > 0 ? at : start;
    }

    private int caseOf(int start, int end) {
        int capitals = 0;
        int small = 0;
        int result = 0;
        for (int i = start; i < end; ) {
            int c = text.codePointAt(i);
            byte type = Characters.classOf(c);
            if (type == Characters.UPPER) {
                capitals++;
                result |= capitals + small == 1 ? CAPITALISED : 0;
                result |= small > 0 ? INNER_CAPITAL : 0;
            } else if (type == Characters.LOWER || type == Characters.LETTER) {
                small++;
            }
            i += Character.charCount(c);
        }
        return result | (capitals > 1 && small == 0 ? ALL_CAPS : 0);
    }

    private void add(int start, int end, int kind) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            flags = Arrays.copyOf(flags, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        flags[count++] = kind;
        position = end;
    }
}
