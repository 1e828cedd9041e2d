package org.dateline.analysis.recogniser;

import java.util.Arrays;

/**
 * The scores of all labels for the tokens of one text that may be names, and their pooling: what a capitalised word scored
 * elsewhere in the document draws its scores here towards the mean, so that a name seen in clear surroundings decides the
 * unclear ones.
 */
final class Scores {

    private static final int KINDS = Labels.TYPES + 1;
    /** No kind counts as further behind the best than this, so that one odd place can't outweigh many. */
    private static final int FLOOR = -12 * RecogniserModel.UNITS;

    final Words words;
    /** First score of each token, or -1. */
    final int[] at;

    final int[] values;

    Scores(Words words, FeatureExtractor extractor, DocumentEvidence evidence, WeightTable weights) {
        this.words = words;
        this.at = new int[words.size];
        int active = 0;
        for (int i = 0; i < words.size; i++) {
            at[i] = words.active[i] ? active++ * Labels.COUNT : -1;
        }
        values = new int[active * Labels.COUNT];
        extractor.document(words, evidence);
        for (int s = 0; s < words.text.sentences(); s++) {
            int end = words.text.sentenceEnd(s);
            extractor.sentence(words.text.sentenceStart(s), end);
            for (int i = words.text.sentenceStart(s); i < end; i++) {
                if (at[i] >= 0) {
                    extractor.extract(i);
                    weights.sum(extractor.features, extractor.count, values, at[i]);
                }
            }
        }
    }

    /** Adds the standing of each capitalised word's kinds to what the document knows of it. */
    void collect(Pool pool) {
        int[] kinds = new int[KINDS];
        for (int i = 0; i < words.size; i++) {
            if (words.isCapital(i)) {
                standing(i, kinds);
                pool.add(words.low[i], kinds);
            }
        }
    }

    /** Draws scores towards the mean of the same word elsewhere in the document, by two fifths. */
    void draw(Pool pool) {
        int[] kinds = new int[KINDS];
        for (int i = 0; i < words.size; i++) {
            int slot = words.isCapital(i) ? pool.slot(words.low[i]) : -1;
            int others = slot < 0 ? 0 : pool.count(slot) - 1;
            if (others > 0) {
                standing(i, kinds);
                for (int label = 0; label < Labels.COUNT; label++) {
                    int kind = kindOf(label);
                    int mean = (pool.sum(slot, kind) - kinds[kind]) / others;
                    values[at[i] + label] += (mean - kinds[kind]) * 2 / 5;
                }
            }
        }
    }

    private static int kindOf(int label) {
        return label == Labels.OUTSIDE ? 0 : 1 + Labels.type(label);
    }

    /** How far each kind's best label is behind the best of all. */
    private void standing(int i, int[] kinds) {
        Arrays.fill(kinds, Integer.MIN_VALUE);
        int best = Integer.MIN_VALUE;
        for (int label = 0; label < Labels.COUNT; label++) {
            int value = values[at[i] + label];
            int kind = kindOf(label);
            kinds[kind] = Math.max(kinds[kind], value);
            best = Math.max(best, value);
        }
        for (int k = 0; k < KINDS; k++) {
            kinds[k] = Math.max(kinds[k] - best, FLOOR);
        }
    }

    /** Sums of standings by word, for one document. */
    static final class Pool {
        private long[] keys = new long[256];
        private int[] sums = new int[256 * (KINDS + 1)];
        private int size;

        void add(long word, int[] kinds) {
            if (size * 2 >= keys.length) {
                grow();
            }
            int slot = slot(word);
            if (keys[slot] == 0) {
                keys[slot] = word;
                size++;
            }
            for (int k = 0; k < KINDS; k++) {
                sums[slot * (KINDS + 1) + k] += kinds[k];
            }
            sums[slot * (KINDS + 1) + KINDS]++;
        }

        int slot(long word) {
            int slot = (int) word & keys.length - 1;
            while (keys[slot] != 0 && keys[slot] != word) {
                slot = slot + 1 & keys.length - 1;
            }
            return slot;
        }

        int count(int slot) {
            return sums[slot * (KINDS + 1) + KINDS];
        }

        int sum(int slot, int kind) {
            return sums[slot * (KINDS + 1) + kind];
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldSums = sums;
            keys = new long[oldKeys.length * 2];
            sums = new int[keys.length * (KINDS + 1)];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int slot = slot(oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    System.arraycopy(oldSums, i * (KINDS + 1), sums, slot * (KINDS + 1), KINDS + 1);
                }
            }
        }
    }
}
