package org.dateline.analysis.text;

import static org.dateline.analysis.text.TokenizedText.ABBREVIATION;
import static org.dateline.analysis.text.TokenizedText.CAPITALISED;
import static org.dateline.analysis.text.TokenizedText.LINE_BEFORE;
import static org.dateline.analysis.text.TokenizedText.PUNCTUATION;
import static org.dateline.analysis.text.TokenizedText.SENTENCE_INITIAL;
import static org.dateline.analysis.text.TokenizedText.SPACE_BEFORE;

import java.util.Arrays;
import java.util.Set;

/**
 * Finds where sentences start. A full stop ends a sentence when what follows does not go on in small letters; a line break
 * does unless the line was only wrapped, which shows in a next line that starts small, or in many lines of like length.
 */
final class Sentences {

    /** A sentence is cut after so many tokens, so that the work per sentence stays bounded. */
    private static final int LONGEST = 400;

    /** Words that start a sentence rather than a name after {@code U.S.} or {@code Inc.}. */
    private static final Set<String> STARTERS = Set.of(
            "the",
            "a",
            "an",
            "in",
            "it",
            "he",
            "she",
            "they",
            "we",
            "but",
            "and",
            "this",
            "that",
            "these",
            "those",
            "on",
            "at",
            "for",
            "as",
            "after",
            "if",
            "when",
            "while",
            "however",
            "there",
            "his",
            "her",
            "their",
            "its",
            "last",
            "i",
            "you",
            "although",
            "since",
            "some",
            "many",
            "most",
            "more",
            "other",
            "no",
            "not",
            "so",
            "to",
            "with");

    private static final String CLOSERS = "\"'\u201d\u2019\u00bb)]}";
    private static final String OPENERS = "\"'\u201c\u2018\u00ab([{\u00bf\u00a1-\u2013\u2014\u2022*";

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int[] flags;
    private final boolean wrapped;

    Sentences(String text, int[] starts, int[] ends, int[] flags) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.flags = flags;
        this.wrapped = isHardWrapped();
    }

    int[] split() {
        int[] found = new int[16];
        int count = 0;
        int last = 0;
        for (int i = 0; i < starts.length; i++) {
            if (i == 0 || startsSentence(i) || i - last >= LONGEST) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i;
                last = i;
                markInitial(i);
            }
        }
        return Arrays.copyOf(found, count);
    }

    private void markInitial(int from) {
        int i = from;
        while (i < starts.length && i - from < 4 && (flags[i] & PUNCTUATION) != 0) {
            i++;
        }
        if (i < starts.length) {
            flags[i] |= SENTENCE_INITIAL;
        }
    }

    private boolean startsSentence(int i) {
        if ((flags[i] & LINE_BEFORE) != 0 && breaksAtLine(i)) {
            return true;
        }
        int end = i - 1;
        while (end > 0 && i - end < 4 && isOneOf(end, CLOSERS) && (flags[end] & SPACE_BEFORE) == 0) {
            end--;
        }
        if ((flags[end] & ABBREVIATION) != 0) {
            return end == i - 1 && (flags[i] & SPACE_BEFORE) != 0 && endsWithAbbreviation(end, i);
        }
        return isTerminal(end) && !isOneOf(i, CLOSERS + ".,;:") && (isWideStop(end) || goesOnNew(i));
    }

    /** {@code … in the U.S. The …}: only a word that starts sentences, never names, makes a break. */
    private boolean endsWithAbbreviation(int end, int next) {
        return ends[end] - starts[end] > 2
                        && (flags[next] & CAPITALISED) != 0
                        && STARTERS.contains(Characters.fold(text.subSequence(starts[next], ends[next])))
                        && !Tokenizer.ABBREVIATIONS.contains(
                                Characters.fold(text.subSequence(starts[end], ends[end] - 1)))
                || (flags[end] & CAPITALISED) != 0
                        && endsCompany(end)
                        && (flags[next] & CAPITALISED) != 0
                        && STARTERS.contains(Characters.fold(text.subSequence(starts[next], ends[next])));
    }

    private boolean endsCompany(int token) {
        String word = Characters.fold(text.subSequence(starts[token], ends[token]));
        return word.equals("inc.")
                || word.equals("corp.")
                || word.equals("co.")
                || word.equals("ltd.")
                || word.equals("jr.");
    }

    private boolean goesOnNew(int i) {
        if ((flags[i] & SPACE_BEFORE) == 0) {
            return false;
        }
        int word = i;
        while (word < starts.length && word - i < 3 && isOneOf(word, OPENERS)) {
            word++;
        }
        return word == starts.length || Characters.classOf(text.codePointAt(starts[word])) != Characters.LOWER;
    }

    private boolean isTerminal(int token) {
        char c = text.charAt(ends[token] - 1);
        return (flags[token] & PUNCTUATION) != 0 && ".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964".indexOf(c) >= 0;
    }

    private boolean isWideStop(int token) {
        return "\u3002\uff01\uff1f\u0964".indexOf(text.charAt(ends[token] - 1)) >= 0;
    }

    private boolean isOneOf(int token, String characters) {
        return ends[token] - starts[token] == 1 && characters.indexOf(text.charAt(starts[token])) >= 0;
    }

    private boolean breaksAtLine(int i) {
        int lines = 0;
        for (int at = ends[i - 1]; at < starts[i]; at++) {
            char c = text.charAt(at);
            lines += c == '\n' || c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n') ? 1 : 0;
        }
        boolean startsSmall = Characters.classOf(text.codePointAt(starts[i])) == Characters.LOWER;
        return lines > 1 || lines == 0 || !wrapped && !startsSmall;
    }

    /** At least five lines, none longer than 100 characters, and most of them at least half as long as the longest. */
    private boolean isHardWrapped() {
        int lines = 0;
        int longest = 0;
        int filled = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                int size = i - from;
                from = i + 1;
                longest = Math.max(longest, size);
                lines += size > 1 ? 1 : 0;
                filled += size >= 45 ? 1 : 0;
            }
        }
        return lines >= 5 && longest <= 100 && filled * 3 >= lines * 2;
    }
}
