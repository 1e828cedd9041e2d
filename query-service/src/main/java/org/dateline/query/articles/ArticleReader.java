package org.dateline.query.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.events.Enrichment;
import org.dateline.events.EntityTag;
import org.dateline.events.TopicTag;
import org.dateline.query.articles.ArticleDocument.Tags;
import org.dateline.query.articles.ArticleDocument.TopicDocument;
import org.dateline.query.http.ProblemException;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;
import org.dateline.query.text.Highlights;
import org.dateline.query.text.Highlights.Highlight;
import org.dateline.query.text.TextQuery;
import org.dateline.store.Article;
import org.dateline.store.Topic;

/** Reads one article whole: 404 for an id never seen, 410 for one that was retracted. */
@ApplicationScoped
public class ArticleReader {

    /** What the design gives a topic that states none; only a topic missing from the taxonomy's table needs it. */
    private static final double DEFAULT_THRESHOLD = 0.5;

    /** How much of a body can be searched. */
    private static final int SEARCHED_BODY = 200_000;

    private final ObjectReader entities;
    private final ObjectReader topics;
    private final ObjectReader enrichment;

    private final Database database;

    ArticleReader(ObjectMapper json, Database database) {
        this.database = database;
        entities = json.readerForListOf(EntityTag.class);
        topics = json.readerForListOf(TopicTag.class);
        enrichment = json.readerFor(Enrichment.class);
    }

    ArticleDocument read(UUID id, Optional<TextQuery> text) {
        Article article = requireLive(id);
        try {
            return ArticleDocument.of(
                    article,
                    tags(article, thresholds()),
                    text.map(words -> highlights(id, words)).orElse(null));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Article requireLive(UUID id) {
        Article article =
                Article.of(id).orElseThrow(() -> ProblemException.unknown("no article with this id was ever stored"));
        if (!article.isLive()) {
            throw ProblemException.retracted(article.retractedAt);
        }
        return article;
    }

    /** Several articles whole, in the order of the ids; those that are not live are left out. */
    @ActivateRequestContext
    public List<ArticleDocument> all(List<UUID> ids) {
        Map<UUID, Article> found = Article.<Article>list("id in ?1 and retractedAt is null", ids).stream()
                .collect(Collectors.toMap(article -> article.id, article -> article));
        Map<String, Double> thresholds = thresholds();
        List<ArticleDocument> documents = new ArrayList<>();
        try {
            for (UUID id : ids) {
                if (found.containsKey(id)) {
                    Article article = found.get(id);
                    documents.add(ArticleDocument.of(article, tags(article, thresholds), null));
                }
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    private List<Highlight> highlights(UUID id, TextQuery text) {
        Sql sql = Sql.of("select ")
                .then(Highlights.columns(text, SEARCHED_BODY))
                .then(" from article a where a.id = ? and a.retracted_at is null", id);
        return database
                .list(sql, row -> Highlights.of(row.getString("marked_title"), row.getString("marked_body")))
                .stream()
                .findFirst()
                .map(Highlights::places)
                .orElse(List.of());
    }

    private static Map<String, Double> thresholds() {
        return Topic.<Topic>listAll().stream().collect(Collectors.toMap(topic -> topic.id, topic -> topic.threshold));
    }

    private Tags tags(Article article, Map<String, Double> thresholds) throws JsonProcessingException {
        List<TopicTag> tagged = topics.readValue(article.topics);
        List<TopicDocument> documents = tagged.stream()
                .map(topic -> new TopicDocument(
                        topic.id(),
                        topic.score(),
                        thresholds.getOrDefault(topic.id(), DEFAULT_THRESHOLD),
                        topic.evidence(),
                        topic.codes()))
                .toList();
        return new Tags(entities.readValue(article.entities), documents, enrichment.readValue(article.enrichment));
    }
}
