package org.dateline.analysis.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.analysis.text.TokenizedText;

/**
 * Finds known names on token boundaries, longest first. Words are compared without accents; the case of a name's letters must
 * show in the text: {@code Turkey} is not {@code turkey}, {@code WHO} not {@code Who}; a headline in capitals may match any.
 */
public final class NameTrie {

    /** One reading of a name: which entry, which way of writing. */
    public record Reading(Known known, Name name, boolean acronym) {}

    private static final int LONGEST = 16;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<Long, Integer> steps = new HashMap<>();
    private final List<List<Reading>> readings = new ArrayList<>();

    private NameTrie() {
        readings.add(null);
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
            long step = (long) node << 32 | word;
            Integer next = steps.get(step);
            if (next == null) {
                next = readings.size();
                readings.add(null);
                steps.put(step, next);
            }
            node = next;
        }
        if (readings.get(node) == null) {
            readings.set(node, new ArrayList<>(1));
        }
        boolean acronym = text.size() == 1 && text.isAllCaps(0);
        readings.get(node).add(new Reading(known, name, acronym));
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

    /**
     * The longest name that starts at a token.
     *
     * @param limit token that it must end before or at
     * @return the token after it, or {@code from} when there is none
     */
    public int longest(int[] codes, int from, int limit) {
        int node = 0;
        int found = from;
        for (int i = from; i < limit && i - from < LONGEST && codes[i] >= 0; i++) {
            Integer next = steps.get((long) node << 32 | codes[i]);
            if (next == null) {
                break;
            }
            node = next;
            if (readings.get(node) != null) {
                found = i + 1;
            }
        }
        return found;
    }

    /** What the words between two tokens, found by {@link #longest}, can mean, in the order of the files. */
    public List<Reading> readings(int[] codes, int from, int to) {
        int node = 0;
        for (int i = from; i < to; i++) {
            node = steps.get((long) node << 32 | codes[i]);
        }
        return readings.get(node);
    }
}
