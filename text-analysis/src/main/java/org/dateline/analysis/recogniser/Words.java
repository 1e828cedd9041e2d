package org.dateline.analysis.recogniser;

import java.util.Arrays;
import org.dateline.analysis.text.Characters;
import org.dateline.analysis.text.TokenizedText;

/** What the features are made of, per token of one text: hashes, shapes, lexicon entries, and which tokens may be names. */
public final class Words {

    static final int SMALL = 0;
    static final int CAPITALISED = 1;
    static final int ALL_CAPS = 2;
    static final int INITIAL = 3;
    static final int MIXED = 4;
    static final int NUMBER = 5;
    static final int PUNCTUATION = 6;
    static final int ADDRESS = 7;

    private static final int LONGEST_PHRASE = 7;
    /** How far two parts of a name may be apart: {@code Bank of the West}. */
    private static final int REACH = 3;

    public final TokenizedText text;
    public final int size;
    public final long[] low;
    public final long[] exact;
    public final long[] shape;
    public final byte[] kind;
    /** Classes of the word alone, and its sense. */
    public final int[] single;
    /** Classes of the longest phrase that it is part of. */
    public final int[] phrase;
    /** 0 begin, 1 inside, 2 last, in the phrase. */
    public final byte[] phrasePart;

    public final boolean[] active;

    public Words(TokenizedText text, Lexicon lexicon) {
        this.text = text;
        this.size = text.size();
        low = new long[size];
        exact = new long[size];
        shape = new long[size];
        kind = new byte[size];
        single = new int[size];
        phrase = new int[size];
        phrasePart = new byte[size];
        active = new boolean[size];
        for (int i = 0; i < size; i++) {
            word(i, lexicon);
        }
        for (int s = 0; s < text.sentences(); s++) {
            phrases(text.sentenceStart(s), text.sentenceEnd(s), lexicon);
            activate(text.sentenceStart(s), text.sentenceEnd(s));
        }
    }

    private void word(int i, Lexicon lexicon) {
        String characters = text.text();
        int start = text.start(i);
        int end = text.end(i);
        low[i] = Hashing.folded(characters, start, end);
        exact[i] = Hashing.exact(characters, start, end);
        shape[i] = shapeOf(characters, start, end);
        kind[i] = (byte) kindOf(i, text.flags(i));
        single[i] = lexicon.get(low[i]);
    }

    private int kindOf(int i, int flags) {
        if ((flags & TokenizedText.ADDRESS) != 0) {
            return ADDRESS;
        }
        if ((flags & TokenizedText.WORD) != 0) {
            if ((flags & TokenizedText.CAPITALISED) == 0) {
                return (flags & TokenizedText.INNER_CAPITAL) != 0 ? MIXED : SMALL;
            }
            if ((flags & TokenizedText.ALL_CAPS) != 0) {
                return ALL_CAPS;
            }
            if ((flags & TokenizedText.INNER_CAPITAL) != 0) {
                return MIXED;
            }
            int letters = text.end(i) - text.start(i) - ((flags & TokenizedText.ABBREVIATION) != 0 ? 1 : 0);
            return letters == 1 ? INITIAL : CAPITALISED;
        }
        return (flags & TokenizedText.NUMBER) != 0 ? NUMBER : PUNCTUATION;
    }

    public boolean isCapital(int i) {
        return kind[i] >= CAPITALISED && kind[i] <= MIXED;
    }

    private static long shapeOf(CharSequence text, int start, int end) {
        long hash = 3;
        int before = -1;
        int run = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            int type = Characters.classOf(c);
            if (type == Characters.OTHER) {
                type = c == '\u2019' ? '\'' : c;
            }
            run = type == before ? run + 1 : 0;
            before = type;
            if (run < 2) {
                hash = hash * 131 + type;
            }
        }
        return Hashing.mix(hash);
    }

    private void phrases(int from, int to, Lexicon lexicon) {
        for (int i = from; i < to; ) {
            int length = isCapital(i) ? longest(i, to, lexicon) : 0;
            i += Math.max(1, length);
        }
    }

    private int longest(int from, int to, Lexicon lexicon) {
        int best = 0;
        int classes = 0;
        long hash = low[from];
        int value = single[from];
        for (int k = 1; k < LONGEST_PHRASE && from + k < to && (value & Lexicon.GOES_ON) != 0; k++) {
            hash = Hashing.join(hash, low[from + k]);
            value = lexicon.get(hash);
            if ((value & Lexicon.GOES_ON - 1) != 0) {
                best = k + 1;
                classes = value & Lexicon.GOES_ON - 1;
            }
        }
        for (int k = 0; k < best; k++) {
            phrase[from + k] = classes;
            phrasePart[from + k] = (byte) (k == 0 ? 0 : k == best - 1 ? 2 : 1);
        }
        return best;
    }

    private void activate(int from, int to) {
        int lastCapital = Integer.MIN_VALUE / 2;
        for (int i = from; i < to; i++) {
            if (isCapital(i)) {
                active[i] = true;
                if (i - lastCapital <= REACH + 1) {
                    Arrays.fill(active, lastCapital + 1, i, true);
                }
                prefix(from, i);
                lastCapital = i;
            } else if (kind[i] == NUMBER && i > from && isCapital(i - 1)) {
                active[i] = true;
            } else if (kind[i] == SMALL
                    && i - 2 >= from
                    && isJoined(i)
                    && isJoined(i - 1)
                    && isHyphen(i - 1)
                    && isCapital(i - 2)) {
                active[i - 1] = true;
                active[i] = true;
            }
        }
    }

    private boolean isJoined(int i) {
        return !text.is(i, TokenizedText.SPACE_BEFORE);
    }

    private boolean isHyphen(int i) {
        char c = text.text().charAt(text.start(i));
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    /** {@code al-} before a name belongs to it; so may a number. */
    private void prefix(int from, int capital) {
        int before = capital - 1;
        if (before >= from && kind[before] == PUNCTUATION && isHyphen(before)) {
            before--;
        }
        if (before >= from && (kind[before] == NUMBER || (single[before] & Lexicon.PREFIX_LINKER) != 0)) {
            Arrays.fill(active, before, capital, true);
        }
    }
}
