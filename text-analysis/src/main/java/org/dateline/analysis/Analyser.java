package org.dateline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.dateline.analysis.entities.EntityTagger;
import org.dateline.analysis.entities.Tagging;
import org.dateline.analysis.gazetteer.Digest;
import org.dateline.analysis.gazetteer.Gazetteer;
import org.dateline.analysis.language.LanguageDetector;
import org.dateline.analysis.recogniser.Recogniser;
import org.dateline.analysis.recogniser.RecogniserModel;
import org.dateline.analysis.text.TokenizedText;
import org.dateline.analysis.topics.Taxonomy;
import org.dateline.analysis.topics.TopicScorer;
import org.dateline.analysis.values.Values;

/**
 * The enrichment engine: language, entities with their mentions, topics and countries of a text. Immutable after loading and
 * safe for any number of threads. An analysis takes time linear in the length of the text, accepts any string, and gives equal
 * results for equal documents and equal {@link #version() versions}, on every JDK.
 */
public final class Analyser {

    /** Mentions that a result lists at most. */
    public static final int MOST_MENTIONS = 2_000;

    private static final String ENGINE = "0.1.0";

    private final LanguageDetector languages;
    private final Gazetteer gazetteer;
    private final EntityTagger entities;
    private final TopicScorer topics;
    private final EngineVersion version;

    private Analyser(LanguageDetector languages, Gazetteer gazetteer, RecogniserModel model, TopicScorer topics) {
        this.languages = languages;
        this.gazetteer = gazetteer;
        this.entities = new EntityTagger(gazetteer, new Recogniser(model));
        this.topics = topics;
        this.version = versionOf(model.version(), gazetteer, topics.version(), entities.hash() + Values.hash());
    }

    /**
     * Reads all data files on two threads; takes well under a second on two processors.
     *
     * @throws InvalidDataFileException when a file of the extensions folder breaks a rule: names file, line or field, and rule
     * @throws java.io.UncheckedIOException when a file or the folder can't be read
     */
    public static Analyser load(AnalyserOptions options) {
        // Topics and names each take half of the time, most of it for classes that are new to the JVM.
        CompletableFuture<TopicScorer> topics =
                CompletableFuture.supplyAsync(() -> new TopicScorer(Taxonomy.load(options.extensions())));
        Gazetteer gazetteer = Gazetteer.load(options.extensions());
        RecogniserModel model = RecogniserModel.shipped();
        LanguageDetector languages = new LanguageDetector();
        try {
            return new Analyser(languages, gazetteer, model, topics.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /**
     * Analyses one document.
     *
     * @throws AnalysisInterruptedException when the thread is interrupted; checked between sentences
     */
    public Analysis analyse(Document document) {
        TokenizedText title = TokenizedText.of(document.title());
        TokenizedText body = TokenizedText.of(document.body());
        String language = languages.detect(document.title(), document.body(), document.declaredLanguage());
        Tagging found = entities.tag(title, body, language);
        Values.Found values =
                Values.of(title, body, language, found.entities(), found.countries(), MOST_MENTIONS - found.listed());
        List<TaggedEntity> all = new ArrayList<>(found.entities());
        all.addAll(values.entities());
        return new Analysis(
                language,
                List.copyOf(all),
                found.omitted() + values.omitted(),
                topics.score(title, body, found.entities(), language),
                found.countries(),
                methods(language));
    }

    private List<String> methods(String language) {
        List<String> methods = new ArrayList<>(List.of("gazetteer"));
        if (EntityTagger.hasModel(language)) {
            methods.add("model");
        }
        if (Values.hasRules(language)) {
            methods.add("rules");
        }
        if (topics.hasTerms(language)) {
            methods.add("terms");
        }
        return List.copyOf(methods);
    }

    /** What this engine is made of. */
    public EngineVersion version() {
        return version;
    }

    /** The taxonomy. */
    public List<TopicDefinition> topics() {
        return topics.definitions();
    }

    /** The known entities, in the order of their files. */
    public List<GazetteerEntry> gazetteer() {
        return gazetteer.published();
    }

    private static EngineVersion versionOf(String model, Gazetteer gazetteer, String taxonomy, String words) {
        String version = new Digest()
                .add((ENGINE + "|" + model + "|" + gazetteer.hash() + "|" + taxonomy + "|" + words)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hex();
        return new EngineVersion(version, ENGINE, model, gazetteer.hash(), taxonomy);
    }
}
