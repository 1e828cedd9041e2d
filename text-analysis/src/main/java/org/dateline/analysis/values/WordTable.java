package org.dateline.analysis.values;

import java.util.Arrays;
import org.dateline.analysis.text.Characters;

/** Numbers by words that are looked up inside a text, without making a string of what is looked up. */
final class WordTable {

    /** What {@link #find} answers for an unknown word. */
    static final int NONE = -1;

    private final boolean folded;
    private String[] words = new String[16];
    private int[] numbers = new int[16];
    private int count;

    /** @param folded whether case and accents make no difference */
    WordTable(boolean folded) {
        this.folded = folded;
    }

    /** The same number for several words separated by commas; the first entry of a word stays. */
    WordTable add(String list, int number) {
        for (String word : list.split(",")) {
            String key = folded ? Characters.fold(word) : word;
            if (find(key, 0, key.length()) == NONE) {
                if (++count * 2 > words.length) {
                    grow();
                }
                put(key, number);
            }
        }
        return this;
    }

    int find(String text, int start, int end) {
        int at = slot(hash(text, start, end), words.length);
        while (words[at] != null) {
            if (equal(words[at], text, start, end)) {
                return numbers[at];
            }
            at = at + 1 & words.length - 1;
        }
        return NONE;
    }

    private boolean equal(String word, String text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (word.charAt(i - start) != read(text, i)) {
                return false;
            }
        }
        return true;
    }

    private char read(String text, int at) {
        return folded ? Characters.fold(text.charAt(at)) : text.charAt(at);
    }

    private int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + read(text, i);
        }
        return hash;
    }

    private static int slot(int hash, int size) {
        return (hash ^ hash >>> 15) & size - 1;
    }

    private void put(String key, int number) {
        int at = slot(hash(key, 0, key.length()), words.length);
        while (words[at] != null) {
            at = at + 1 & words.length - 1;
        }
        words[at] = key;
        numbers[at] = number;
    }

    private void grow() {
        String[] oldWords = words;
        int[] oldNumbers = numbers;
        words = new String[oldWords.length * 2];
        numbers = Arrays.copyOf(numbers, words.length);
        for (int i = 0; i < oldWords.length; i++) {
            if (oldWords[i] != null) {
                put(oldWords[i], oldNumbers[i]);
            }
        }
    }
}
