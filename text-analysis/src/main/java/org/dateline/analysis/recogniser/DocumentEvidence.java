package org.dateline.analysis.recogniser;

import java.util.Arrays;
import org.dateline.analysis.text.TokenizedText;

/**
 * What a whole document says of each of its capitalised words: how else it is written there, and in which telling
 * surroundings it stands somewhere (after a title, before "said", in an explained acronym). After Ratinov and Roth (CoNLL
 * 2009) and Chieu and Ng ("Named entity recognition: a maximum entropy approach using global information", COLING 2002).
 */
public final class DocumentEvidence {

    static final int SMALL = 1;
    static final int MIDDLE = 1 << 1;
    static final int AFTER_ROLE = 1 << 2;
    static final int AFTER_GIVEN = 1 << 3;
    static final int BEFORE_FAMILY = 1 << 4;
    static final int ACRONYM = 1 << 5;
    static final int BEFORE_ORGANIZATION_WORD = 1 << 6;
    static final int AFTER_PLACE_PREPOSITION = 1 << 7;
    static final int SPEAKS = 1 << 8;
    static final int BEFORE_PLACE_WORD = 1 << 9;

    private long[] keys = new long[256];
    private int[] values = new int[256];
    private int size;

    int of(long word) {
        int at = slot(word);
        return keys[at] == 0 ? 0 : values[at];
    }

    public void add(long word, int evidence) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int at = slot(word);
        if (keys[at] == 0) {
            keys[at] = word;
            size++;
        }
        values[at] |= evidence;
    }

    public void collect(Words words) {
        for (int s = 0; s < words.text.sentences(); s++) {
            int from = words.text.sentenceStart(s);
            int to = words.text.sentenceEnd(s);
            for (int i = from; i < to; i++) {
                if (words.kind[i] == Words.SMALL) {
                    if (of(words.low[i]) != 0 || words.text.end(i) - words.text.start(i) > 2) {
                        add(words.low[i], SMALL);
                    }
                } else if (words.isCapital(i)) {
                    capital(words, from, i, to);
                }
            }
        }
    }

    private void capital(Words words, int from, int i, int to) {
        int evidence = 0;
        if (i > from && !words.text.is(i, TokenizedText.SENTENCE_INITIAL)) {
            evidence |= MIDDLE;
        }
        if (i > from) {
            int before = words.single[i - 1];
            evidence |= (before & Lexicon.ROLE) != 0 ? AFTER_ROLE : 0;
            evidence |= words.isCapital(i - 1) && (before & Lexicon.GIVEN) != 0 ? AFTER_GIVEN : 0;
            evidence |=
                    (before & Lexicon.TIME) == 0 && isPlacePreposition(words.low[i - 1]) ? AFTER_PLACE_PREPOSITION : 0;
            evidence |= words.kind[i] == Words.ALL_CAPS && isAcronym(words, from, i, to) ? ACRONYM : 0;
        }
        if (i + 1 < to) {
            int after = words.single[i + 1];
            boolean capital = words.isCapital(i + 1);
            evidence |= capital && (after & Lexicon.FAMILY) != 0 && (after & Lexicon.GIVEN) == 0 ? BEFORE_FAMILY : 0;
            evidence |= capital && (after & Lexicon.ORGANIZATION_WORD) != 0 ? BEFORE_ORGANIZATION_WORD : 0;
            evidence |= capital && (after & Lexicon.PLACE_WORD) != 0 ? BEFORE_PLACE_WORD : 0;
            evidence |= isSaying(words.low[i + 1]) ? SPEAKS : 0;
        }
        add(words.low[i], evidence);
    }

    private static final long[] PLACE_PREPOSITIONS = hashes("in", "at", "near", "outside", "across");
    private static final long[] SAYINGS = hashes("said", "says", "told", "added", "tweeted", "who", "explained");

    private static long[] hashes(String... words) {
        return Arrays.stream(words)
                .mapToLong(w -> Hashing.folded(w, 0, w.length()))
                .toArray();
    }

    private static boolean isPlacePreposition(long word) {
        return contains(PLACE_PREPOSITIONS, word);
    }

    private static boolean isSaying(long word) {
        return contains(SAYINGS, word);
    }

    private static boolean contains(long[] words, long word) {
        for (long w : words) {
            if (w == word) {
                return true;
            }
        }
        return false;
    }

    /** {@code Inter-American Commission on Human Rights (IACHR)}: in brackets, and the words before start with its letters. */
    static boolean isAcronym(Words words, int from, int i, int to) {
        String text = words.text.text();
        if (i + 1 >= to
                || i - 3 < from
                || text.charAt(words.text.start(i - 1)) != '('
                || text.charAt(words.text.start(i + 1)) != ')') {
            return false;
        }
        int letter = words.text.end(i) - 1;
        int first = words.text.start(i);
        for (int at = i - 2; at >= Math.max(from, i - 14) && letter >= first; at--) {
            if (words.isCapital(at)) {
                char c = text.charAt(words.text.start(at));
                while (letter >= first && text.charAt(letter) != c && letter > first) {
                    letter--;
                }
                letter -= text.charAt(letter) == c ? 1 : 0;
                if (letter < first) {
                    return true;
                }
            }
        }
        return false;
    }

    private int slot(long word) {
        int at = (int) word & keys.length - 1;
        while (keys[at] != 0 && keys[at] != word) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }
}
