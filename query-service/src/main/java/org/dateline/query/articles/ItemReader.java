package org.dateline.query.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.dateline.query.articles.ArticleItem.EntityName;
import org.dateline.query.articles.ArticleItem.TopicScore;
import org.dateline.query.selection.Selection;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;
import org.dateline.query.text.Highlights;

/** The columns of an article in a list, and how they are read. */
@ApplicationScoped
class ItemReader {

    /** A score that no threshold exceeds. */
    private static final double THRESHOLD_ONLY = 1.0;

    /** How many entities of an article a list shows. */
    static final int FEW_ENTITIES = 5;

    private static final int HIGHLIGHTED_BODY = 20_000;
    private static final int MOST_HIGHLIGHTS = 100;

    private static final String COLUMNS = """
            select a.id, a.revision, a.title, a.source, a.url, a.section, a.authors, a.tags, a.language,
              a.published_at, a.time, a.ingested_at, a.countries,
              (select json_agg(json_build_object('id', x.topic, 'score', x.score) order by x.score desc, x.topic)
                from unnest(f.topics, f.scores) as x (topic, score) join topic t on t.id = x.topic
                where x.score >= least(t.threshold, ?)) as topics,
              (select json_agg(json_build_object('id', e.id, 'type', e.type, 'name', e.name) order by n.place)
                from unnest(f.entities[:?]) with ordinality as n (number, place)
                join entity e on e.number = n.number) as entities""";

    private final ObjectReader topics;
    private final ObjectReader entities;

    ItemReader(ObjectMapper json) {
        topics = json.readerForListOf(TopicScore.class);
        entities = json.readerForListOf(EntityName.class);
    }

    /** {@code select} and the columns of article {@code a} with facts {@code f}, with its few most salient entities. */
    Sql columns(Selection selection) {
        return columns(selection, FEW_ENTITIES);
    }

    /** As above, with at most so many entities. */
    Sql columns(Selection selection, int entities) {
        Sql columns = Sql.of(COLUMNS, selection.minScore().orElse(THRESHOLD_ONLY), entities);
        return selection
                .text()
                .map(text -> columns.then(", ").then(Highlights.columns(text, HIGHLIGHTED_BODY)))
                .orElse(columns);
    }

    ArticleItem read(ResultSet row, Selection selection, Double relevance) throws SQLException {
        Highlights marked = selection.text().isEmpty()
                ? new Highlights(null, null)
                : Highlights.of(row.getString("marked_title"), row.getString("marked_body"));
        int places = marked.places() == null ? 0 : marked.places().size();
        return new ArticleItem(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                row.getString("title"),
                row.getString("source"),
                row.getString("url"),
                row.getString("section"),
                Database.texts(row, "authors"),
                Database.texts(row, "tags"),
                row.getString("language"),
                Database.instant(row, "published_at"),
                Database.instant(row, "time"),
                Database.instant(row, "ingested_at"),
                read(topics, row.getString("topics")),
                Database.texts(row, "countries"),
                read(entities, row.getString("entities")),
                relevance,
                places > MOST_HIGHLIGHTS ? marked.places().subList(0, MOST_HIGHLIGHTS) : marked.places(),
                marked.places() == null ? null : Math.max(0, places - MOST_HIGHLIGHTS),
                marked.excerpt(),
                null,
                null);
    }

    private static <T> List<T> read(ObjectReader reader, String json) {
        try {
            return json == null ? List.of() : reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
