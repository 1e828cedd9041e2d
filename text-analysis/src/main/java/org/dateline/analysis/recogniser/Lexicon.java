package org.dateline.analysis.recogniser;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.dateline.analysis.text.TokenizedText;

/**
 * What is known of words and phrases without their context: lists of names (countries, cities, given and family names, ...)
 * and the dominant sense of common words. Keys are 64-bit hashes of lower-case words without accents, kept in one open table.
 */
public final class Lexicon {

    public static final int COUNTRY = 1;
    public static final int LARGE_CITY = 1 << 1;
    public static final int CITY = 1 << 2;
    public static final int SMALL_CITY = 1 << 3;
    public static final int PLACE = 1 << 4;
    public static final int GIVEN = 1 << 5;
    public static final int FAMILY = 1 << 6;
    public static final int PERSON = 1 << 7;
    public static final int ORGANIZATION = 1 << 8;
    public static final int ORGANIZATION_WORD = 1 << 9;
    public static final int ROLE = 1 << 10;
    public static final int DEMONYM = 1 << 11;
    public static final int PLACE_WORD = 1 << 12;
    public static final int TIME = 1 << 13;
    public static final int ACRONYM = 1 << 14;
    public static final int LINKER = 1 << 15;
    public static final int PREFIX_LINKER = 1 << 16;
    public static final int OTHER_NAME = 1 << 17;
    /** A longer phrase starts so. */
    static final int GOES_ON = 1 << 18;

    private static final int SENSE_SHIFT = 20;
    private static final int LONGEST_PHRASE = 7;

    private long[] keys;
    private int[] values;
    private int size;
    private int mask;

    public Lexicon() {
        table(1 << 12);
    }

    private void table(int capacity) {
        keys = new long[capacity];
        values = new int[capacity];
        mask = capacity - 1;
        size = 0;
    }

    public int size() {
        return size;
    }

    /** Adds a class to a word or phrase. */
    public void add(String phrase, int classes) {
        TokenizedText text = TokenizedText.of(phrase);
        int n = text.size();
        if (n == 0 || n > LONGEST_PHRASE) {
            return;
        }
        long hash = 0;
        for (int i = 0; i < n; i++) {
            long word = Hashing.folded(phrase, text.start(i), text.end(i));
            hash = i == 0 ? word : Hashing.join(hash, word);
            put(hash, i < n - 1 ? GOES_ON : classes);
        }
    }

    /** Sets the sense of a single word, 1 to 63; a word without one has 0. */
    public void sense(String word, int sense) {
        put(Hashing.folded(word, 0, word.length()), sense << SENSE_SHIFT);
    }

    /** The classes and sense of a hash, 0 when it is unknown. */
    int get(long hash) {
        int at = (int) hash & mask;
        while (keys[at] != 0) {
            if (keys[at] == hash) {
                return values[at];
            }
            at = at + 1 & mask;
        }
        return 0;
    }

    static int senseOf(int value) {
        return value >>> SENSE_SHIFT;
    }

    private void put(long hash, int value) {
        if (size * 2 >= keys.length) {
            long[] oldKeys = keys;
            int[] oldValues = values;
            table(keys.length * 2);
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    put(oldKeys[i], oldValues[i]);
                }
            }
        }
        int at = (int) hash & mask;
        while (keys[at] != 0 && keys[at] != hash) {
            at = at + 1 & mask;
        }
        size += keys[at] == 0 ? 1 : 0;
        keys[at] = hash;
        values[at] |= value;
    }

    /** Writes the table sorted by key, so that equal lexicons give equal bytes. */
    public void write(DataOutput out) throws IOException {
        long[] sorted = Arrays.stream(keys).filter(k -> k != 0).sorted().toArray();
        out.writeInt(sorted.length);
        for (long key : sorted) {
            out.writeLong(key);
        }
        for (long key : sorted) {
            out.writeInt(get(key));
        }
    }

    static Lexicon read(ByteBuffer in) {
        int n = in.getInt();
        Lexicon lexicon = new Lexicon();
        lexicon.table(Integer.highestOneBit(Math.max(64, n * 2)) * 2);
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = in.getLong();
        }
        for (int i = 0; i < n; i++) {
            lexicon.put(keys[i], in.getInt());
        }
        return lexicon;
    }
}
