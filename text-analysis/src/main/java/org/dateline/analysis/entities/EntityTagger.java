package org.dateline.analysis.entities;

import java.util.ArrayList;
import java.util.List;
import org.dateline.analysis.AnalysisInterruptedException;
import org.dateline.analysis.Field;
import org.dateline.analysis.gazetteer.Gazetteer;
import org.dateline.analysis.text.TokenizedText;

/**
 * Finds who, where and what an article names. English gets known names and patterns, other languages known names alone: never
 * the rules of one language on the text of another. Immutable and thread-safe.
 */
public final class EntityTagger {

    private final Gazetteer gazetteer;
    private final Lexicon lexicon = new Lexicon();
    private final MentionFinder rules = new RuleFinder();
    private final MentionFinder names = new GazetteerFinder();

    public EntityTagger(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Hash over the word lists of the rules. */
    public String hash() {
        return lexicon.hash();
    }

    /** The entities of an article, most salient first, and the countries that it is about. */
    public Tagging tag(TokenizedText title, TokenizedText body, String language) {
        List<Passage> passages = List.of(
                new Passage(Field.TITLE, title, language, gazetteer.trie(), lexicon),
                new Passage(Field.BODY, body, language, gazetteer.trie(), lexicon));
        MentionFinder finder = language.equals("en") ? rules : names;
        Introductions introductions = new Introductions(passages);
        List<Occurrence> occurrences = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            for (Candidate candidate : introductions.fit(i, find(finder, passages.get(i)))) {
                Occurrence o = new Occurrence(passages.get(i), occurrences.size(), candidate);
                o.before = occurrences.isEmpty() ? null : occurrences.get(occurrences.size() - 1);
                occurrences.add(o);
            }
        }
        List<Identity> identities = new Resolver(occurrences, introductions.owners(occurrences)).resolve();
        Institutions.settle(identities);
        return Tally.of(identities);
    }

    private static List<Candidate> find(MentionFinder finder, Passage passage) {
        List<Candidate> found = new ArrayList<>();
        for (int s = 0; s < passage.text.sentences(); s++) {
            AnalysisInterruptedException.check();
            finder.find(passage, s, found);
        }
        return found;
    }
}
