package org.dateline.analysis.topics;

import java.util.ArrayList;
import java.util.Arrays;
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

    private final String language;
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
            String by = topicId + "/" + language + ":" + String.join(" ", words).replace("!", "");
            phrases.add(phrase(topic, number, term.weight(), by, words));
        }
    }

    private Phrase phrase(int topic, int term, double weight, String by, List<String> all) {
        List<String> words =
                all.stream().filter(word -> !word.equals(TermPattern.GAP)).toList();
        int[][] forms = new int[words.size()][];
        String[] written = new String[words.size()];
        for (int i = 0; i < forms.length; i++) {
            String word = words.get(i);
            boolean exact = word.endsWith("!");
            String plain = exact ? word.substring(0, word.length() - 1) : word;
            String folded = Characters.fold(plain);
            boolean cased = !plain.equals(lower(plain));
            written[i] = cased ? plain : null;
            Set<String> inflected = exact || cased ? Set.of(folded) : Inflections.of(folded, language);
            forms[i] = inflected.stream().mapToInt(this::surface).sorted().toArray();
            unite(forms[i]);
        }
        return new Phrase(topic, term, weight, by, forms, written, gapsBefore(all));
    }

    private static boolean[] gapsBefore(List<String> words) {
        boolean[] gaps = new boolean
                [(int) words.stream()
                        .filter(word -> !word.equals(TermPattern.GAP))
                        .count()];
        int at = 0;
        for (String word : words) {
            if (word.equals(TermPattern.GAP)) {
                gaps[at] = true;
            } else {
                at++;
            }
        }
        return gaps;
    }

    Lexicon seal() {
        classes = new int[parents.size()];
        Arrays.setAll(classes, this::root);
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
