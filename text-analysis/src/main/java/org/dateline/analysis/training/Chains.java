package org.dateline.analysis.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.analysis.recogniser.DocumentEvidence;
import org.dateline.analysis.recogniser.FeatureExtractor;
import org.dateline.analysis.recogniser.Labels;
import org.dateline.analysis.recogniser.Lexicon;
import org.dateline.analysis.recogniser.Words;

/** Turns labelled texts into the numbered features that the model learns from. */
final class Chains {

    private final Lexicon lexicon;
    private final FeatureNumbers numbers = new FeatureNumbers();
    private final FeatureExtractor extractor = new FeatureExtractor();

    Chains(Lexicon lexicon, List<LabelledText> texts, int atLeast) {
        this.lexicon = lexicon;
        for (LabelledText text : texts) {
            walk(words(text), (from, to) -> {
                for (int i = from; i < to; i++) {
                    extractor.extract(i);
                    for (int k = 0; k < extractor.count; k++) {
                        numbers.count(extractor.features[k]);
                    }
                }
            });
        }
        numbers.number(atLeast);
    }

    private interface Stretch {
        void of(int from, int to);
    }

    FeatureNumbers numbers() {
        return numbers;
    }

    List<Crf.Chain> of(List<LabelledText> texts) {
        List<Crf.Chain> chains = new ArrayList<>();
        for (LabelledText text : texts) {
            Words words = words(text);
            int[] labels = reachable(text.labels, words);
            walk(words, (from, to) -> {
                int[][] features = new int[to - from][];
                for (int i = from; i < to; i++) {
                    extractor.extract(i);
                    features[i - from] = known();
                }
                chains.add(new Crf.Chain(features, Arrays.copyOfRange(labels, from, to)));
            });
        }
        return chains;
    }

    private Words words(LabelledText text) {
        Words words = new Words(text.text, lexicon);
        DocumentEvidence evidence = new DocumentEvidence();
        evidence.collect(words);
        extractor.document(words, evidence);
        return words;
    }

    private int[] known() {
        int[] known = new int[extractor.count];
        int n = 0;
        for (int k = 0; k < extractor.count; k++) {
            int number = numbers.of(extractor.features[k]);
            if (number >= 0) {
                known[n++] = number;
            }
        }
        return Arrays.copyOf(known, n);
    }

    private void walk(Words words, Stretch stretch) {
        for (int s = 0; s < words.text.sentences(); s++) {
            int end = words.text.sentenceEnd(s);
            extractor.sentence(words.text.sentenceStart(s), end);
            for (int i = words.text.sentenceStart(s); i < end; i++) {
                int from = i;
                while (i < end && words.active[i]) {
                    i++;
                }
                if (i > from) {
                    stretch.of(from, i);
                }
            }
        }
    }

    /** The labels without the names that the model can't find, since a word of theirs can't be part of a name. */
    private static int[] reachable(int[] labels, Words words) {
        int[] kept = labels.clone();
        for (int i = 0; i < kept.length; i++) {
            int from = i;
            boolean all = words.active[i];
            while (Labels.isOpen(kept[i])) {
                i++;
                all &= words.active[i];
            }
            if (!all) {
                Arrays.fill(kept, from, i + 1, Labels.OUTSIDE);
            }
        }
        return kept;
    }
}
