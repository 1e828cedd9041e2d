package org.dateline.analysis.recogniser;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the best sequence of labels (Viterbi, "Error bounds for convolutional codes", 1967) over each stretch of tokens that
 * may be names; what is around them is outside. One instance serves one document at a time.
 */
final class Decoder {

    private static final int L = Labels.COUNT;
    private static final int NEVER = Integer.MIN_VALUE / 4;
    /** For each label, those that may stand before it. */
    private static final int[][] BEFORE = new int[L][];

    static {
        for (int to = 0; to < L; to++) {
            int label = to;
            BEFORE[to] = IntStream.range(0, L)
                    .filter(from -> Labels.allowed(from, label))
                    .toArray();
        }
    }

    private final int[] transitions;
    private int[] best = new int[64 * L];
    private byte[] back = new byte[64 * L];
    private byte[] labels = new byte[64];

    Decoder(int[] transitions) {
        this.transitions = transitions;
    }

    void decode(Scores scores, List<Name> found) {
        Words words = scores.words;
        for (int s = 0; s < words.text.sentences(); s++) {
            int end = words.text.sentenceEnd(s);
            for (int i = words.text.sentenceStart(s); i < end; i++) {
                int from = i;
                while (i < end && words.active[i]) {
                    i++;
                }
                if (i > from) {
                    label(scores, from, i);
                    names(scores, from, i, found);
                }
            }
        }
    }

    private void label(Scores scores, int from, int to) {
        int n = to - from;
        if (n * L > best.length) {
            best = new int[2 * n * L];
            back = new byte[2 * n * L];
            labels = new byte[2 * n];
        }
        int first = scores.at[from];
        for (int k = 0; k < L; k++) {
            best[k] = Labels.canStart(k) ? transitions[L * L + k] + scores.values[first + k] : NEVER;
        }
        for (int i = 1; i < n; i++) {
            step(i, scores.values, scores.at[from + i]);
        }
        int last = 0;
        int row = (n - 1) * L;
        for (int k = 1; k < L; k++) {
            last = !Labels.isOpen(k) && best[row + k] > best[row + last] ? k : last;
        }
        for (int i = n - 1; i >= 0; i--) {
            labels[i] = (byte) last;
            last = back[i * L + last];
        }
    }

    private void step(int i, int[] values, int at) {
        int row = i * L;
        for (int k = 0; k < L; k++) {
            int top = Integer.MIN_VALUE;
            int from = 0;
            for (int q : BEFORE[k]) {
                int score = best[row - L + q] + transitions[q * L + k];
                if (score > top) {
                    top = score;
                    from = q;
                }
            }
            best[row + k] = Math.max(top + values[at + k], NEVER);
            back[row + k] = (byte) from;
        }
    }

    private void names(Scores scores, int from, int to, List<Name> found) {
        for (int i = 0; i < to - from; i++) {
            if (labels[i] == Labels.OUTSIDE) {
                continue;
            }
            int start = i;
            int margin = margin(scores, from + i, labels[i]);
            while (Labels.isOpen(labels[i])) {
                i++;
                margin += margin(scores, from + i, labels[i]);
            }
            Name.Type type = Name.Type.values()[Labels.type(labels[i])];
            found.add(new Name(from + start, from + i + 1, type, margin / (i + 1 - start)));
        }
    }

    private static int margin(Scores scores, int token, int label) {
        int at = scores.at[token];
        return scores.values[at + label] - scores.values[at + Labels.OUTSIDE];
    }
}
