package org.dateline.analysis.entities;

import org.dateline.analysis.Field;
import org.dateline.analysis.gazetteer.NameTrie;
import org.dateline.analysis.gazetteer.Reading;
import org.dateline.analysis.text.TokenizedText;

/** Title or body with what is known of each word. */
final class Passage {

    /** How a sentence is written. */
    enum Style {
        PLAIN,
        /** A Headline With Most Words Capitalised: capitals say nothing. */
        TITLE_CASE,
        /** ALL IN CAPITALS. */
        SHOUTED
    }

    private static final int MIN_WORDS = 4;

    final Field field;
    final TokenizedText text;
    final String language;
    final int[] bits;
    private final int[] codes;
    private final NameTrie trie;
    private Reading read;

    Passage(Field field, TokenizedText text, String language, NameTrie trie, Lexicon lexicon) {
        this.field = field;
        this.text = text;
        this.language = language;
        this.trie = trie;
        this.codes = trie.encode(text);
        this.bits = lexicon.bits(text);
    }

    boolean has(int token, int bit) {
        return (bits[token] & bit) != 0;
    }

    /**
     * The end of the longest known name that starts at a token and is written as it should be, or the token itself;
     * {@link #reading()} then tells which. A name that is certain is preferred to a weak one.
     */
    int knownEnd(int from, int limit, boolean shouted) {
        int node = 0;
        int end = from;
        read = null;
        for (int i = from; i < limit; i++) {
            node = trie.next(node, codes[i]);
            if (node < 0) {
                break;
            }
            Reading best = null;
            for (Reading reading : trie.readings(node)) {
                if (reading.fits(text, from, language, shouted) && better(reading, best)) {
                    best = reading;
                }
            }
            if (best != null) {
                read = best;
                end = i + 1;
            }
        }
        return end;
    }

    Reading reading() {
        return read;
    }

    private static boolean better(Reading reading, Reading best) {
        return best == null || best.name().weak() && !reading.name().weak();
    }

    Style style(int sentence) {
        int words = 0;
        int capitalised = 0;
        int capitals = 0;
        int small = 0;
        for (int i = text.sentenceStart(sentence); i < text.sentenceEnd(sentence); i++) {
            if (text.isWord(i) && text.end(i) - text.start(i) > 3) {
                words++;
                capitalised += text.isCapitalised(i) ? 1 : 0;
                capitals += text.isAllCaps(i) ? 1 : 0;
            } else if (text.isWord(i)) {
                small += text.isCapitalised(i) ? 0 : 1;
            }
        }
        if (words < MIN_WORDS) {
            return words > 1 && capitals == words && small == 0 ? Style.SHOUTED : Style.PLAIN;
        }
        if (capitals * 10 >= words * 8) {
            return Style.SHOUTED;
        }
        return capitalised * 10 >= words * 8 && !endsInFullStop(sentence) ? Style.TITLE_CASE : Style.PLAIN;
    }

    private boolean endsInFullStop(int sentence) {
        int last = text.sentenceEnd(sentence) - 1;
        while (last > text.sentenceStart(sentence)
                && "\"\u201d\u2019')".indexOf(text.text().charAt(text.start(last))) >= 0) {
            last--;
        }
        return text.text().charAt(text.start(last)) == '.';
    }

    /** Whether a word that ends here goes on with a dollar sign: the US of {@code US$5} is no country. */
    boolean isSignOfMoney(int end) {
        int at = text.end(end - 1);
        return at < text.text().length() && text.text().charAt(at) == '$';
    }

    String words(int from, int to) {
        return text.text().substring(text.start(from), text.end(to - 1));
    }
}
