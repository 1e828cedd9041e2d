package org.dateline.analysis.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.analysis.text.TokenizedText;

/**
 * Finds known names on token boundaries, longest first. Words are compared without accents; the case of a name's letters must
 * show in the text: {@code Turkey} is not {@code turkey}, {@code WHO} not {@code Who}. A look-up walks at most
 * {@value #LONGEST} tokens, so finding all names is linear in the text.
 */
public final class NameTrie {

    static final int LONGEST = 16;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<Long, Integer> steps = new HashMap<>();
    private final List<List<Reading>> readings = new ArrayList<>();

    private NameTrie() {
        readings.add(List.of());
    }

    static NameTrie of(List<Known> entries) {
        NameTrie trie = new NameTrie();
        for (Known known : entries) {
            for (Name name : known.names()) {
                trie.add(known, name);
            }
        }
        return trie;
    }

    private void add(Known known, Name name) {
        TokenizedText text = TokenizedText.of(name.text());
        int node = 0;
        for (int i = 0; i < text.size(); i++) {
            int word = words.computeIfAbsent(text.folded(i), w -> words.size());
            long step = step(node, word);
            Integer next = steps.get(step);
            if (next == null) {
                next = readings.size();
                readings.add(List.of());
                steps.put(step, next);
            }
            node = next;
        }
        List<Reading> all = new ArrayList<>(readings.get(node));
        all.add(Reading.of(known, name, text));
        readings.set(node, all);
    }

    /** Words of the text as numbers of this trie, -1 for words that are in no name. */
    public int[] encode(TokenizedText text) {
        int[] codes = new int[text.size()];
        for (int i = 0; i < codes.length; i++) {
            Integer word = words.get(text.folded(i));
            codes[i] = word == null ? -1 : word;
        }
        return codes;
    }

    /** The node that a word leads to, or -1. */
    public int next(int node, int code) {
        Integer next = code < 0 ? null : steps.get(step(node, code));
        return next == null ? -1 : next;
    }

    /** What the words that lead to a node can mean, in the order of the files; often empty. */
    public List<Reading> readings(int node) {
        return readings.get(node);
    }

    private static long step(int node, int word) {
        return (long) node << 32 | word;
    }
}
