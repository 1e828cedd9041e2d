package org.dateline.analysis.training;

import java.io.IOException;
import java.util.Arrays;
import org.dateline.analysis.recogniser.Labels;
import org.dateline.analysis.recogniser.Lexicon;
import org.dateline.analysis.recogniser.RecogniserModel;

/** Trained weights as small integers; features whose weights all are next to nothing are left out. */
record Quantised(long[] keys, byte[] weights, int[] transitions) {

    private static final int NEXT_TO_NOTHING = 1;

    static Quantised of(Crf crf, long[] allKeys) {
        long[] keys = new long[allKeys.length];
        byte[] weights = new byte[crf.weights.length];
        int n = 0;
        for (int f = 0; f < allKeys.length; f++) {
            int most = 0;
            for (int k = 0; k < Labels.COUNT; k++) {
                int weight = round(crf.weights[f * Labels.COUNT + k]);
                weight = Math.max(-127, Math.min(127, weight));
                weights[n * Labels.COUNT + k] = (byte) weight;
                most = Math.max(most, Math.abs(weight));
            }
            if (most > NEXT_TO_NOTHING) {
                keys[n++] = allKeys[f];
            }
        }
        int[] transitions = new int[crf.transitions.length];
        Arrays.setAll(transitions, i -> round(crf.transitions[i]));
        return new Quantised(Arrays.copyOf(keys, n), Arrays.copyOf(weights, n * Labels.COUNT), transitions);
    }

    private static int round(float weight) {
        return Math.round(weight * RecogniserModel.UNITS);
    }

    byte[] bytes(String name, Lexicon lexicon) throws IOException {
        return RecogniserModel.bytes(name, lexicon, keys, weights, transitions);
    }
}
