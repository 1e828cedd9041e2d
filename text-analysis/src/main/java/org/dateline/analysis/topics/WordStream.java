package org.dateline.analysis.topics;

import org.dateline.analysis.text.TokenizedText;

/**
 * The tokens of a text as the trie walks them: words by surface, commas, and breaks that no phrase crosses. Hyphens and
 * possessive endings are left out, so that {@code human-rights} and {@code women's rights} read as plain words.
 */
final class WordStream {

    static final int BREAK = -2;

    private final int[] surfaces;
    private final int[] tokens;
    private final int comma;
    private int size;
    private int words;

    WordStream(TokenizedText text, Lexicon lexicon) {
        surfaces = new int[text.size() * 2];
        tokens = new int[text.size() * 2];
        comma = lexicon.lookUp(TermPattern.COMMA);
        int sentence = 0;
        for (int t = 0; t < text.size(); t++) {
            if (text.sentenceOf(t) != sentence) {
                sentence = text.sentenceOf(t);
                add(BREAK, t);
            }
            if (text.isWord(t) || text.is(t, TokenizedText.NUMBER)) {
                words++;
                add(lexicon.lookUp(folded(text, t)), t);
            } else if (!isSilent(text, t)) {
                boolean isComma =
                        text.end(t) - text.start(t) == 1 && text.text().charAt(text.start(t)) == ',';
                add(isComma && comma != Lexicon.UNKNOWN ? comma : BREAK, t);
            }
        }
    }

    private static String folded(TokenizedText text, int token) {
        String folded = text.folded(token);
        return text.is(token, TokenizedText.ABBREVIATION) ? folded.replace(".", "") : folded;
    }

    private static boolean isSilent(TokenizedText text, int token) {
        if (text.is(token, TokenizedText.POSSESSIVE)) {
            return true;
        }
        char first = text.text().charAt(text.start(token));
        return text.end(token) - text.start(token) == 1 && (first == '-' || first == '\u2010' || first == '\u2011');
    }

    private void add(int surface, int token) {
        surfaces[size] = surface;
        tokens[size++] = token;
    }

    int size() {
        return size;
    }

    /** Words and numbers in the text. */
    int words() {
        return words;
    }

    /** A surface of the lexicon, {@link Lexicon#UNKNOWN} or {@link #BREAK}. */
    int surface(int at) {
        return surfaces[at];
    }

    /** Whether a gap may go over this place: any word, but no comma and no break. */
    boolean isWord(int at) {
        return surfaces[at] != BREAK && (comma == Lexicon.UNKNOWN || surfaces[at] != comma);
    }

    int token(int at) {
        return tokens[at];
    }
}
