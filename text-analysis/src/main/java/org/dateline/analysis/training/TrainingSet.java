package org.dateline.analysis.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The corpora that train the shipped model, each also with other names, and the filled news templates. */
final class TrainingSet {

    /** Corpora whose sentences do not belong together. */
    private static final String LOOSE = "crossner";

    static final List<String> TRAINED =
            List.of("ewt_old.train", "ewt.dev", "crossner.train", "wikigold.train", "gum.train");
    static final List<String> MEASURED =
            List.of("ewt.test", "crossner_politics.test", "pud.test", "gmb.test", "re3d.test");
    /** Texts whose licence is not stated are left out. */
    private static final String UNLICENSED = "_speech_";

    private static final int NEWS_COPIES = 16;

    private final Path data;
    private final List<LabelledText> texts = new ArrayList<>();
    private final Map<String, Integer> tokens = new LinkedHashMap<>();

    TrainingSet(Path data, WordLists lists) throws IOException {
        this.data = data;
        for (String name : TRAINED) {
            List<LabelledText> own = read(name, null);
            tokens.put(name, own.stream().mapToInt(text -> text.text.size()).sum());
            texts.addAll(own);
        }
        Renamer renamer = new Renamer(lists.regions, lists.places, 1);
        for (String name : TRAINED) {
            texts.addAll(read(name, renamer));
        }
        NewsTemplates templates = new NewsTemplates(lists.templates, lists.regions, lists.slots, 99);
        for (int i = 0; i < NEWS_COPIES; i++) {
            texts.addAll(templates.fill());
        }
    }

    static Path file(Path data, String name) {
        return data.resolve(name + ".bio.gz");
    }

    List<LabelledText> texts() {
        return texts;
    }

    /** Tokens of each corpus. */
    Map<String, Integer> tokens() {
        return tokens;
    }

    List<LabelledText> measured(String name) throws IOException {
        return read(name, null);
    }

    private List<LabelledText> read(String name, Renamer renamer) throws IOException {
        List<LabelledText> read = new ArrayList<>();
        for (Corpus.Doc document : Corpus.read(file(data, name))) {
            if (document.id().contains(UNLICENSED)) {
                continue;
            }
            Corpus.Doc named = renamer == null ? document : renamer.rename(document);
            if (name.startsWith(LOOSE)) {
                named.sentences().forEach(sentence -> read.add(LabelledText.of(List.of(sentence))));
            } else {
                read.add(LabelledText.of(named.sentences()));
            }
        }
        return read;
    }
}
