package org.dateline.query.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dateline.query.articles.ArticleItem.EntityName;
import org.dateline.query.articles.ArticleItem.TopicScore;
import org.dateline.query.http.Page;
import org.dateline.query.selection.Position;
import org.dateline.query.selection.Selection;
import org.dateline.query.selection.SelectionSql;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;

/** Lists articles, each list with one statement. */
@ApplicationScoped
public class ArticleQueries {

    /** A score that no threshold exceeds. */
    private static final double THRESHOLD_ONLY = 1.0;

    private static final String ITEMS = """
            select a.id, a.revision, a.title, a.source, a.url, a.section, a.authors, a.tags, a.language,
              a.published_at, a.time, a.ingested_at, a.countries,
              (select json_agg(json_build_object('id', x.topic_id, 'score', x.score) order by x.score desc, x.topic_id)
                from article_topic x join topic t on t.id = x.topic_id
                where x.article_id = a.id and x.score >= least(t.threshold, ?)) as topics,
              (select json_agg(json_build_object('id', n.id, 'type', n.type, 'name', n.name)
                  order by n.salience desc, n.id)
                from (select e.id, e.type, e.name, x.salience
                  from article_entity x join entity e on e.id = x.entity_id
                  where x.article_id = a.id and e.type not in ('DATE', 'MONEY')
                  order by x.salience desc, e.id limit 5) n) as entities
            from page p join article a on a.id = p.id
            where a.retracted_at is null
            order by p.time desc, p.id desc""";

    private final Database database;
    private final ObjectReader topics;
    private final ObjectReader entities;

    ArticleQueries(Database database, ObjectMapper json) {
        this.database = database;
        topics = json.readerForListOf(TopicScore.class);
        entities = json.readerForListOf(EntityName.class);
    }

    /** The newest articles of a selection; one more than the page's limit if others follow. */
    List<ArticleItem> newest(Selection selection, Page<Position> page) {
        Sql sql = Sql.of("with page as materialized (")
                .then(SelectionSql.newest(selection, page.after(), page.limit() + 1))
                .then(") ")
                .then(ITEMS, selection.minScore().orElse(THRESHOLD_ONLY));
        return database.list(sql, this::item);
    }

    /** Those of certain articles, at most a few hundred, that a selection has; newest first. */
    public List<ArticleItem> among(Selection selection, Collection<UUID> ids) {
        Sql sql = Sql.of(
                        "with page as materialized (select a.time, a.id from article a where a.id = any(?::uuid[]) and ",
                        ids.stream().map(UUID::toString).toList())
                .then(SelectionSql.condition(selection))
                .then(") ")
                .then(ITEMS, selection.minScore().orElse(THRESHOLD_ONLY));
        return database.list(sql, this::item);
    }

    private ArticleItem item(ResultSet row) throws SQLException {
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
                read(entities, row.getString("entities")));
    }

    private static <T> List<T> read(ObjectReader reader, String json) {
        try {
            return json == null ? List.of() : reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
