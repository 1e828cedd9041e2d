package org.dateline.enrich.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.analysis.Analyser;
import org.dateline.analysis.AnalyserOptions;
import org.dateline.analysis.Analysis;
import org.dateline.analysis.Document;
import org.dateline.analysis.EngineVersion;
import org.dateline.analysis.GazetteerEntry;
import org.dateline.analysis.TaggedEntity;
import org.dateline.analysis.TaggedTopic;
import org.dateline.analysis.TopicDefinition;
import org.dateline.enrich.EnrichSettings;
import org.dateline.enrich.state.Content;
import org.dateline.events.Enrichment;
import org.dateline.events.EntityTag;
import org.dateline.events.Evidence;
import org.dateline.events.Mention;
import org.dateline.events.RawArticle;
import org.dateline.events.TopicTag;

/**
 * The analysis engine as the pipeline sees it: a pushed article in, text and tags as events carry them out. Loaded at
 * start; a broken extensions folder stops the service there.
 */
@ApplicationScoped
public class Engine {

    private final Analyser analyser;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, List<String>> codes;
    private final Map<String, Double> thresholds;

    @Inject
    Engine(EnrichSettings settings) {
        this(new AnalyserOptions(settings.analysis().extensions().orElse(null)));
    }

    Engine(AnalyserOptions options) {
        this.analyser = Analyser.load(options);
        this.codes = analyser.topics().stream()
                .collect(Collectors.toUnmodifiableMap(TopicDefinition::id, TopicDefinition::codes));
        this.thresholds = analyser.topics().stream()
                .collect(Collectors.toUnmodifiableMap(TopicDefinition::id, TopicDefinition::threshold));
    }

    /** What made the analyses; equal versions give equal tags for equal texts. */
    public String version() {
        return analyser.version().version();
    }

    public List<TopicDefinition> topics() {
        return analyser.topics();
    }

    public List<GazetteerEntry> gazetteer() {
        return analyser.gazetteer();
    }

    /** The topics that the article is about: those scored at least the topic's threshold, in order of their ids. */
    public List<String> about(Content content) {
        return content.topics().stream()
                .filter(topic -> topic.score() >= thresholds.getOrDefault(topic.id(), Double.POSITIVE_INFINITY))
                .map(TopicTag::id)
                .sorted()
                .toList();
    }

    /** Analyses an article; the time of the analysis is kept with it. */
    public Content analyse(RawArticle article) {
        Analysis analysis = analyser.analyse(new Document(article.title(), article.body(), article.declaredLanguage()));
        return new Content(
                article.title(),
                article.body(),
                analysis.language(),
                analysis.entities().stream().map(Engine::entity).toList(),
                analysis.mentionsOmitted(),
                analysis.topics().stream().map(this::topic).toList(),
                analysis.countries(),
                enrichment(analyser.version(), clock.instant().truncatedTo(ChronoUnit.MILLIS), analysis.methods()));
    }

    private static Enrichment enrichment(EngineVersion version, Instant at, List<String> methods) {
        return new Enrichment(
                version.version(),
                version.engine(),
                version.model(),
                version.gazetteer(),
                version.taxonomy(),
                at,
                methods);
    }

    private static EntityTag entity(TaggedEntity entity) {
        return new EntityTag(
                entity.id(),
                entity.type(),
                entity.name(),
                entity.mentions().stream()
                        .map(mention -> new Mention(
                                mention.field().json(), mention.start(), mention.end(), mention.text(), mention.by()))
                        .toList(),
                entity.salience(),
                entity.country(),
                entity.value(),
                entity.ids() == null || entity.ids().isEmpty() ? null : new TreeMap<>(entity.ids()));
    }

    private TopicTag topic(TaggedTopic topic) {
        return new TopicTag(
                topic.id(),
                topic.score(),
                topic.evidence().stream()
                        .map(evidence -> new Evidence(
                                evidence.field().json(),
                                evidence.start(),
                                evidence.end(),
                                evidence.text(),
                                evidence.weight(),
                                evidence.by()))
                        .toList(),
                codes.getOrDefault(topic.id(), List.of()),
                topic.evidenceOmitted() == 0 ? null : topic.evidenceOmitted());
    }
}
