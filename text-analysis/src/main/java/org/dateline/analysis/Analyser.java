package org.dateline.analysis;

import java.util.List;
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

/**
 * The enrichment engine: language, entities with their mentions, topics and countries of a text. Immutable after loading and
 * safe for any number of threads. An analysis takes time linear in the length of the text, accepts any string, and gives equal
 * results for equal documents and equal {@link #version() versions}, on every JDK.
 */
public final class Analyser {

    private static final String ENGINE = "0.1.0";

    private final LanguageDetector languages = new LanguageDetector();
    private final Gazetteer gazetteer;
    private final EntityTagger entities;
    private final TopicScorer topics;
    private final EngineVersion version;

    private Analyser(Gazetteer gazetteer, Taxonomy taxonomy) {
        this.gazetteer = gazetteer;
        RecogniserModel model = RecogniserModel.shipped();
        this.entities = new EntityTagger(gazetteer, new Recogniser(model));
        this.topics = new TopicScorer(taxonomy);
        this.version = versionOf(model.version(), gazetteer, taxonomy, entities.hash());
    }

    /**
     * Reads all data files; takes well under a second.
     *
     * @throws InvalidDataFileException when a file of the extensions folder breaks a rule: names file, line or field, and rule
     * @throws java.io.UncheckedIOException when a file or the folder can't be read
     */
    public static Analyser load(AnalyserOptions options) {
        return new Analyser(Gazetteer.load(options.extensions()), Taxonomy.load(options.extensions()));
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
        return new Analysis(
                language,
                found.entities(),
                found.omitted(),
                topics.score(title, body, found.entities(), language),
                found.countries());
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

    private static EngineVersion versionOf(String model, Gazetteer gazetteer, Taxonomy topics, String words) {
        String taxonomy = topics.version();
        String version = new Digest()
                .add((ENGINE + "|" + model + "|" + gazetteer.hash() + "|" + taxonomy + "|" + words)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hex();
        return new EngineVersion(version, ENGINE, model, gazetteer.hash(), taxonomy);
    }
}
