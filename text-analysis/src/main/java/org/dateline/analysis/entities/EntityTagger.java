package org.dateline.analysis.entities;

import java.util.ArrayList;
import java.util.List;
import org.dateline.analysis.AnalysisInterruptedException;
import org.dateline.analysis.Field;
import org.dateline.analysis.gazetteer.Gazetteer;
import org.dateline.analysis.recogniser.Name;
import org.dateline.analysis.recogniser.Recogniser;
import org.dateline.analysis.text.TokenizedText;

/**
 * Finds who, where and what an article names. English gets known names, patterns and
 * the names that a trained model finds, other languages known names alone: never
 * the rules of one language on the text of another. Immutable and thread-safe.
 */
public final class EntityTagger {

    private final Gazetteer gazetteer;
    private final Recogniser recogniser;
    private final Lexicon lexicon = new Lexicon();
    private final MentionFinder rules = new RuleFinder();
    private final MentionFinder names = new GazetteerFinder();

    public EntityTagger(Gazetteer gazetteer, Recogniser recogniser) {
        this.gazetteer = gazetteer;
        this.recogniser = recogniser;
    }

    /** Whether the trained model reads a language. */
    public static boolean hasModel(String language) {
        return language.equals("en");
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
        List<List<Candidate>> candidates = candidates(passages, language);
        Introductions introductions = new Introductions(passages);
        List<Occurrence> occurrences = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            for (Candidate candidate : introductions.fit(i, candidates.get(i))) {
                if (passages.get(i).isSignOfMoney(candidate.end())) {
                    continue;
                }
                Occurrence o = new Occurrence(passages.get(i), occurrences.size(), candidate);
                o.before = occurrences.isEmpty() ? null : occurrences.get(occurrences.size() - 1);
                occurrences.add(o);
            }
        }
        List<Identity> identities = new Resolver(occurrences, introductions.owners(occurrences)).resolve();
        Institutions.settle(identities);
        return Tally.of(SameId.joined(identities));
    }

    private List<List<Candidate>> candidates(List<Passage> passages, String language) {
        List<List<Candidate>> candidates = new ArrayList<>();
        if (!hasModel(language)) {
            passages.forEach(passage -> candidates.add(find(names, passage)));
            return candidates;
        }
        List<List<Name>> recognised =
                recogniser.recognise(passages.stream().map(p -> p.text).toList());
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            candidates.add(ModelNames.join(passage, find(rules, passage), recognised.get(i)));
        }
        return candidates;
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
