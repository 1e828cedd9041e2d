package org.dateline.analysis.topics;

import java.util.Arrays;
import java.util.List;
import org.dateline.analysis.Field;
import org.dateline.analysis.text.TokenizedText;

/** Finds the phrases of a lexicon in one text, in one pass over its words. */
final class PhraseFinder {

    private final Lexicon lexicon;
    private final Scoring scoring;
    private final List<TopicSpec> topics;
    private final List<List<Match>> found;

    PhraseFinder(Lexicon lexicon, Scoring scoring, List<TopicSpec> topics, List<List<Match>> found) {
        this.lexicon = lexicon;
        this.scoring = scoring;
        this.topics = topics;
        this.found = found;
    }

    /** Adds what it finds to the topics' lists; returns the number of words in the text. */
    int search(TokenizedText text, Field field) {
        WordStream words = new WordStream(text, lexicon);
        for (int from = 0; from < words.size(); from++) {
            int node = 0;
            for (int at = from; at < words.size() && words.surface(at) >= 0; at++) {
                node = lexicon.step(node, words.surface(at));
                if (node < 0) {
                    break;
                }
                for (Phrase phrase : lexicon.phrasesAt(node)) {
                    if (fits(phrase, words, from, text)) {
                        add(phrase, field, text.start(words.token(from)), text.end(words.token(at)), from);
                    }
                }
            }
        }
        return words.words();
    }

    private static boolean fits(Phrase phrase, WordStream words, int from, TokenizedText text) {
        for (int i = 0; i < phrase.length(); i++) {
            if (Arrays.binarySearch(phrase.forms()[i], words.surface(from + i)) < 0) {
                return false;
            }
            String written = phrase.written()[i];
            if (written != null && !isWritten(text, words.token(from + i), written)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWritten(TokenizedText text, int token, String written) {
        return text.token(token).replace(".", "").equals(written);
    }

    private void add(Phrase phrase, Field field, int start, int end, int word) {
        double place = place(phrase.topic(), field, word);
        found.get(phrase.topic()).add(new Match(phrase.term(), phrase.weight(), place, field, start, end, phrase.by()));
    }

    private double place(int topic, Field field, int word) {
        if (field == Field.TITLE) {
            return topics.get(topic).titleWeightOrDefault();
        }
        return word < scoring.leadWords() ? scoring.leadWeight() : 1;
    }
}
