package org.dateline.analysis.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.analysis.AnalysisInterruptedException;
import org.dateline.analysis.Field;
import org.dateline.analysis.GazetteerEntry;
import org.dateline.analysis.Mention;
import org.dateline.analysis.TaggedEntity;
import org.dateline.analysis.gazetteer.Gazetteer;
import org.dateline.analysis.gazetteer.NameTrie;
import org.dateline.analysis.text.TokenizedText;

/** Finds known entities in title and body. Thread-safe. */
public final class EntityTagger {

    private final NameTrie trie;

    public EntityTagger(Gazetteer gazetteer) {
        this.trie = gazetteer.trie();
    }

    /** Each entity once, those with most mentions first. */
    public List<TaggedEntity> tag(TokenizedText title, TokenizedText body) {
        Map<GazetteerEntry, List<Mention>> found = new LinkedHashMap<>();
        find(Field.TITLE, title, found);
        find(Field.BODY, body, found);
        List<TaggedEntity> entities = new ArrayList<>();
        int most = found.values().stream().mapToInt(List::size).max().orElse(1);
        found.forEach((entry, mentions) -> entities.add(new TaggedEntity(
                entry.id(),
                entry.type(),
                entry.name(),
                List.copyOf(mentions),
                (double) mentions.size() / most,
                entry.country(),
                null,
                entry.ids())));
        entities.sort(Comparator.comparingDouble(TaggedEntity::salience).reversed());
        return List.copyOf(entities);
    }

    private void find(Field field, TokenizedText text, Map<GazetteerEntry, List<Mention>> found) {
        int[] codes = trie.encode(text);
        for (int s = 0; s < text.sentences(); s++) {
            AnalysisInterruptedException.check();
            int end = text.sentenceEnd(s);
            for (int i = text.sentenceStart(s); i < end; ) {
                int to = text.isCapitalised(i) ? trie.longest(codes, i, end) : i;
                if (to > i) {
                    GazetteerEntry entry =
                            trie.readings(codes, i, to).get(0).known().entry();
                    String words = text.text().substring(text.start(i), text.end(to - 1));
                    found.computeIfAbsent(entry, e -> new ArrayList<>())
                            .add(new Mention(field, text.start(i), text.end(to - 1), words, "gazetteer:" + entry.id()));
                }
                i = Math.max(i + 1, to);
            }
        }
    }
}
