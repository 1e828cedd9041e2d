package org.dateline.bench.store;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The words of the sample texts. Four in ten are function words of the article's language, which full-text search
 * leaves out; the others are {@value #SIZE} made-up ones, the same for every seed, drawn by Zipf's law: the first are
 * in most articles, the last in about one of ten thousand.
 */
public final class Vocabulary {

    static final int SIZE = 60_000;

    private static final double FUNCTION_WORDS = 0.42;
    private static final int SHORT = 4_000;
    private static final int ACCENTED = 23;

    private static final Map<String, String[]> FUNCTION = Map.of(
            "en",
            "the of to and in a that for on with as was by is it from at his be has an were this but had have are not"
                    .split(" "),
            "es",
            "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha"
                    .split(" "),
            "pt",
            "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das tem".split(" "),
            "fr",
            "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont".split(" "),
            "de",
            "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an".split(" "),
            "it",
            "di e il la che in a per un del è una della con non si da le i al dei nel più alla sono gli".split(" "));

    private final String[] words = new String[SIZE];
    private final Zipf content = new Zipf(SIZE, 1.15, 3);
    private final Zipf function = new Zipf(23, 1, 2);

    public Vocabulary() {
        Syllables syllables = new Syllables(1);
        for (int i = 0; i < SIZE; i++) {
            String word = syllables.word(i < SHORT ? 2 : 3);
            words[i] = i % ACCENTED == 7 ? word.replace('a', 'á').replace('o', 'ó') : word;
        }
    }

    /** The languages that texts can be in, English first. */
    static List<String> languages() {
        return List.of("en", "es", "pt", "fr", "de", "it");
    }

    /** A word by how common it is: 0 is the most common one that full-text search finds. */
    public String word(int rank) {
        return words[rank];
    }

    String draw(String language, SplittableRandom random) {
        return random.nextDouble() < FUNCTION_WORDS
                ? FUNCTION.get(language)[function.draw(random)]
                : words[content.draw(random)];
    }

    String drawContent(SplittableRandom random) {
        return words[content.draw(random)];
    }
}
