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
    private final int[] places = new int[TermPattern.MOST_WORDS + 1];

    private TokenizedText text;
    private Field field;
    private WordStream words;

    PhraseFinder(Lexicon lexicon, Scoring scoring, List<TopicSpec> topics, List<List<Match>> found) {
        this.lexicon = lexicon;
        this.scoring = scoring;
        this.topics = topics;
        this.found = found;
    }

    /** Adds what it finds to the topics' lists; returns the number of words in the text. */
    int search(TokenizedText searched, Field searchedField) {
        text = searched;
        field = searchedField;
        words = new WordStream(searched, lexicon);
        for (int from = 0; from < words.size(); from++) {
            step(0, 0, from);
        }
        return words.words();
    }

    /** Goes on from a node, so many words of a phrase being found, with the word at this place. */
    private void step(int node, int depth, int at) {
        if (at >= words.size() || words.surface(at) < 0) {
            return;
        }
        int next = lexicon.step(node, words.surface(at));
        if (next < 0) {
            return;
        }
        places[depth] = at;
        for (Phrase phrase : lexicon.phrasesAt(next)) {
            if (fits(phrase)) {
                add(phrase, text.start(words.token(places[0])), text.end(words.token(at)));
            }
        }
        step(next, depth + 1, at + 1);
        leap(lexicon.gap(next), depth + 1, at + 1);
    }

    private void leap(int node, int depth, int from) {
        int last = Math.min(words.size() - 1, from + TermPattern.LONGEST_GAP);
        for (int at = from; node >= 0 && at <= last; at++) {
            step(node, depth, at);
            if (!words.isWord(at)) {
                return;
            }
        }
    }

    private boolean fits(Phrase phrase) {
        for (int i = 0; i < phrase.length(); i++) {
            if (Arrays.binarySearch(phrase.forms()[i], words.surface(places[i])) < 0) {
                return false;
            }
            String written = phrase.written()[i];
            if (written != null && !isWritten(text, words.token(places[i]), written)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWritten(TokenizedText text, int token, String written) {
        return text.token(token).replace(".", "").equals(written);
    }

    private void add(Phrase phrase, int start, int end) {
        double place = place(phrase.topic());
        found.get(phrase.topic()).add(new Match(phrase.term(), phrase.weight(), place, field, start, end, phrase.by()));
    }

    private double place(int topic) {
        if (field == Field.TITLE) {
            return topics.get(topic).titleWeightOrDefault();
        }
        return places[0] < scoring.leadWords() ? scoring.leadWeight() : 1;
    }
}
