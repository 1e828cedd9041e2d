package org.dateline.analysis.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.analysis.text.Characters;

/**
 * All phrases of one language in a trie. Surface forms that may stand for the same word share a class (union-find), the
 * trie is walked by class, and a phrase found is held against the forms it allows.
 */
final class Lexicon {

    static final int UNKNOWN = -1;

    /** A word of the notation: the surfaces that match it, and how it must be written. Most stand in many phrases. */
    private record Word(int[] forms, String written) {}

    private final String language;
    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, Integer> surfaces = new HashMap<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<List<Phrase>> ends = new ArrayList<>();
    private final LongIntMap steps = new LongIntMap();
    private final Map<Integer, Integer> gapSteps = new HashMap<>();
    private int[] gaps;
    private int[] classes;
    private int terms;

    Lexicon(String language) {
        this.language = language;
        ends.add(List.of());
    }

    /** Adds a term; {@link #seal} must follow before the first search. */
    void add(int topic, String topicId, TopicSpec.Term term) {
        int number = terms++;
        for (List<String> words : TermPattern.phrases(term.pattern())) {
            phrases.add(phrase(topic, number, term.weight(), by(topicId, words), words));
        }
    }

    private String by(String topicId, List<String> phrase) {
        StringBuilder by = new StringBuilder(topicId).append('/').append(language);
        for (int i = 0; i < phrase.size(); i++) {
            String word = phrase.get(i);
            by.append(i == 0 ? ':' : ' ').append(word, 0, word.length() - (word.endsWith("!") ? 1 : 0));
        }
        return by.toString();
    }

    private Phrase phrase(int topic, int term, double weight, String by, List<String> all) {
        int length = all.size() - Collections.frequency(all, TermPattern.GAP);
        int[][] forms = new int[length][];
        String[] written = new String[length];
        boolean[] gaps = new boolean[length];
        int at = 0;
        for (String notation : all) {
            if (notation.equals(TermPattern.GAP)) {
                gaps[at] = true;
            } else {
                Word word = words.computeIfAbsent(notation, this::word);
                forms[at] = word.forms();
                written[at] = word.written();
                at++;
            }
        }
        return new Phrase(topic, term, weight, by, forms, written, gaps);
    }

    private Word word(String notation) {
        boolean exact = notation.endsWith("!");
        String plain = exact ? notation.substring(0, notation.length() - 1) : notation;
        String folded = Characters.fold(plain);
        boolean cased = !plain.equals(lower(plain));
        Set<String> inflected = exact || cased ? Set.of(folded) : Inflections.of(folded, language);
        int[] forms = inflected.stream().mapToInt(this::surface).sorted().toArray();
        unite(forms);
        return new Word(forms, cased ? plain : null);
    }

    Lexicon seal() {
        classes = new int[parents.size()];
        Arrays.setAll(classes, this::root);
        words.clear();
        for (Phrase phrase : phrases) {
            int node = 0;
            for (int i = 0; i < phrase.length(); i++) {
                node = phrase.gaps()[i] ? gapOrNew(node) : node;
                node = stepOrNew(node, classes[phrase.forms()[i][0]]);
            }
            List<Phrase> here = new ArrayList<>(ends.get(node));
            here.add(phrase);
            ends.set(node, here);
        }
        gaps = new int[ends.size()];
        Arrays.setAll(gaps, node -> gapSteps.getOrDefault(node, UNKNOWN));
        return this;
    }

    /** The surface of a folded token, or {@link #UNKNOWN}. */
    int lookUp(String folded) {
        Integer surface = surfaces.get(folded);
        return surface == null ? UNKNOWN : surface;
    }

    /** The node after a surface, or -1. */
    int step(int node, int surface) {
        return steps.get(key(node, classes[surface]));
    }

    /** The node from which the walk goes on after a gap, or -1 where no phrase has one. */
    int gap(int node) {
        return gaps[node];
    }

    List<Phrase> phrasesAt(int node) {
        return ends.get(node);
    }

    int terms() {
        return terms;
    }

    private int stepOrNew(int node, int group) {
        int next = steps.get(key(node, group));
        if (next < 0) {
            next = ends.size();
            ends.add(List.of());
            steps.put(key(node, group), next);
        }
        return next;
    }

    private int gapOrNew(int node) {
        return gapSteps.computeIfAbsent(node, n -> {
            ends.add(List.of());
            return ends.size() - 1;
        });
    }

    private static long key(int node, int group) {
        return (long) node << 32 | group;
    }

    private int surface(String folded) {
        return surfaces.computeIfAbsent(folded, f -> {
            parents.add(parents.size());
            return parents.size() - 1;
        });
    }

    private void unite(int[] forms) {
        for (int form : forms) {
            parents.set(root(form), root(forms[0]));
        }
    }

    private int root(int surface) {
        int at = surface;
        while (parents.get(at) != at) {
            parents.set(at, parents.get(parents.get(at)));
            at = parents.get(at);
        }
        return at;
    }

    private static String lower(String word) {
        StringBuilder lower = new StringBuilder(word);
        for (int i = 0; i < lower.length(); i++) {
            lower.setCharAt(i, Characters.lower(lower.charAt(i)));
        }
        return lower.toString();
    }
}
