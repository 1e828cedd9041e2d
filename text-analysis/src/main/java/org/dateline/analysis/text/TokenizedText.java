package org.dateline.analysis.text;

import java.util.Arrays;

/**
 * A text cut into tokens and sentences. Offsets are UTF-16 units of {@link #text()}, ends exclusive, never inside a surrogate
 * pair. Tokens are numbered from 0 and do not overlap; white space belongs to none. Words are cut at hyphens
 * ({@code Inter-American} is three tokens), possessive endings ({@code Bukele’s} is {@code Bukele} and {@code ’s}) and
 * symbols; {@code U.S.}, {@code Mr.}, {@code O'Brien}, {@code 74,000} and web addresses are one token each. Not thread-safe.
 */
public final class TokenizedText {

    /** Letters, perhaps with digits, marks or an inner apostrophe. */
    public static final int WORD = 1;

    public static final int NUMBER = 2;
    public static final int PUNCTUATION = 4;
    /** A web or mail address, an {@code @handle} or a {@code #hashtag}. */
    public static final int ADDRESS = 8;
    /** A word whose first letter is a capital. */
    public static final int CAPITALISED = 16;
    /** A word of at least two letters, all of them capitals: {@code IACHR}, {@code U.S.}. */
    public static final int ALL_CAPS = 32;
    /** A word with a capital after a small letter: {@code McDonald}. */
    public static final int INNER_CAPITAL = 64;
    /** White space, a line break or the start of the text stands before it. */
    public static final int SPACE_BEFORE = 128;
    /** A line break stands before it. */
    public static final int LINE_BEFORE = 256;
    /** {@code ’s} or {@code '}. */
    public static final int POSSESSIVE = 512;
    /** Ends in a full stop that belongs to it: {@code Mr.}, {@code U.S.}, {@code J.}. */
    public static final int ABBREVIATION = 1024;
    /** First word of its sentence, after opening quotes and brackets. */
    public static final int SENTENCE_INITIAL = 2048;

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int[] flags;
    private final int[] sentenceStarts;
    private final int[] sentenceOf;
    private final String[] folded;

    TokenizedText(String text, int[] starts, int[] ends, int[] flags, int[] sentenceStarts) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.flags = flags;
        this.sentenceStarts = sentenceStarts;
        this.folded = new String[starts.length];
        this.sentenceOf = new int[starts.length];
        for (int s = 0; s < sentenceStarts.length; s++) {
            Arrays.fill(sentenceOf, sentenceStarts[s], sentenceEnd(s), s);
        }
    }

    /** Cuts a text in time linear in its length; any string is accepted, also one with lone surrogates. */
    public static TokenizedText of(String text) {
        return new Tokenizer(text).tokenize();
    }

    public String text() {
        return text;
    }

    /** Number of tokens. */
    public int size() {
        return starts.length;
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    /** The token as written. */
    public String token(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /** The token in lower case without accents and marks, typographic apostrophes plain. */
    public String folded(int token) {
        String known = folded[token];
        if (known == null) {
            known = Characters.fold(text.subSequence(starts[token], ends[token]));
            folded[token] = known;
        }
        return known;
    }

    /** Whether all the given flags hold for a token. */
    public boolean is(int token, int flag) {
        return (flags[token] & flag) == flag;
    }

    public int flags(int token) {
        return flags[token];
    }

    public boolean isWord(int token) {
        return is(token, WORD);
    }

    public boolean isCapitalised(int token) {
        return is(token, CAPITALISED);
    }

    public boolean isAllCaps(int token) {
        return is(token, ALL_CAPS);
    }

    public int sentences() {
        return sentenceStarts.length;
    }

    /** First token of a sentence. */
    public int sentenceStart(int sentence) {
        return sentenceStarts[sentence];
    }

    /** Token after the last of a sentence. */
    public int sentenceEnd(int sentence) {
        return sentence + 1 < sentenceStarts.length ? sentenceStarts[sentence + 1] : starts.length;
    }

    public int sentenceOf(int token) {
        return sentenceOf[token];
    }
}
