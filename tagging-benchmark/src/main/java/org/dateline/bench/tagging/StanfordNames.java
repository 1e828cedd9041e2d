package org.dateline.bench.tagging;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Triple;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.analysis.text.TokenizedText;

/**
 * The three-class recogniser of Stanford CoreNLP (Finkel, Grenager and Manning 2005) over the product's tokens and sentences.
 * {@code classifySentence} is called, since {@code classify} skips the shapes of words when tokens are given.
 */
final class StanfordNames {

    private static final String MODEL = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

    private final CRFClassifier<CoreLabel> classifier;

    StanfordNames() {
        try {
            classifier = CRFClassifier.getClassifier(MODEL);
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("can't load " + MODEL, e);
        }
    }

    /** A text as the recogniser wants it: a list of words for each sentence. */
    static List<List<CoreLabel>> sentences(TokenizedText text) {
        List<List<CoreLabel>> sentences = new ArrayList<>();
        for (int s = 0; s < text.sentences(); s++) {
            List<CoreLabel> words = new ArrayList<>();
            for (int i = text.sentenceStart(s); i < text.sentenceEnd(s); i++) {
                CoreLabel word = new CoreLabel();
                word.setWord(text.token(i));
                word.setBeginPosition(text.start(i));
                word.setEndPosition(text.end(i));
                words.add(word);
            }
            sentences.add(words);
        }
        return sentences;
    }

    /** Names in a raw text, which CoreNLP cuts into words and sentences itself: class, start, end. */
    List<Triple<String, Integer, Integer>> names(String text) {
        return classifier.classifyToCharacterOffsets(text);
    }

    /** The class of each word: PERSON, ORGANIZATION, LOCATION or O. */
    List<String> classes(List<CoreLabel> sentence) {
        return classifier.classifySentence(sentence).stream()
                .map(word -> word.get(AnswerAnnotation.class))
                .toList();
    }
}
