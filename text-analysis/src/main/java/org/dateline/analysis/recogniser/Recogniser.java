package org.dateline.analysis.recogniser;

import java.util.ArrayList;
import java.util.List;
import org.dateline.analysis.AnalysisInterruptedException;
import org.dateline.analysis.text.TokenizedText;

/**
 * Finds the names of people, organisations and places in English text, also those that no list has: a linear-chain conditional
 * random field over hashed features, whose scores for a word are drawn towards what the same word scored elsewhere in the
 * document. All sums are of integers, so that results are the same on every JDK. Any text is accepted; time is linear in its
 * length. Immutable and thread-safe.
 */
public final class Recogniser {

    private final RecogniserModel model;

    public Recogniser(RecogniserModel model) {
        this.model = model;
    }

    /**
     * The names in the parts of one document, such as title and body; they inform each other.
     *
     * @return for each part its names in order, without overlap, never across sentences
     * @throws AnalysisInterruptedException when the thread is interrupted
     */
    public List<List<Name>> recognise(List<TokenizedText> parts) {
        DocumentEvidence evidence = new DocumentEvidence();
        List<Words> all = new ArrayList<>();
        for (TokenizedText part : parts) {
            Words words = new Words(part, model.lexicon());
            evidence.collect(words);
            all.add(words);
        }
        FeatureExtractor extractor = new FeatureExtractor();
        Scores.Pool pool = new Scores.Pool();
        List<Scores> scores = new ArrayList<>();
        for (Words words : all) {
            AnalysisInterruptedException.check();
            Scores of = new Scores(words, extractor, evidence, model.weights());
            of.collect(pool);
            scores.add(of);
        }
        Decoder decoder = new Decoder(model.transitions());
        List<List<Name>> names = new ArrayList<>();
        for (Scores of : scores) {
            of.draw(pool);
            List<Name> found = new ArrayList<>();
            decoder.decode(of, found);
            names.add(found);
        }
        return names;
    }
}
