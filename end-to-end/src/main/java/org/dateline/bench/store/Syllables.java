package org.dateline.bench.store;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/** Makes words that nobody has used, each once. */
final class Syllables {

    private static final String[] ONSETS = "b c d f g h j l m n p r s t v w z br cr dr gr tr st pl cl sh th".split(" ");
    private static final String[] NUCLEI = "a e i o u a e i o ea io ou".split(" ");
    private static final String[] CODAS = {"", "", "", "n", "r", "s", "l", "t", "m", "nd", "rk"};

    private final SplittableRandom random;
    private final Set<String> made = new HashSet<>();

    Syllables(long seed) {
        random = new SplittableRandom(seed);
    }

    String word(int syllables) {
        while (true) {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < syllables; i++) {
                word.append(any(ONSETS)).append(any(NUCLEI));
            }
            String whole = word.append(any(CODAS)).toString();
            if (whole.length() > 3 && made.add(whole)) {
                return whole;
            }
        }
    }

    private String any(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
