package org.dateline.query.entities;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.query.entities.EntityDocument.Links;
import org.dateline.query.http.Page;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;

/**
 * Searches and reads entities. Dates and amounts belong to their article and are never shown here; nor is an entity
 * that only a retracted article named.
 */
@ApplicationScoped
class EntityQueries {

    private static final String SHOWN = "e.type not in ('DATE', 'MONEY')";

    private static final String ONE = """
            select e.id, e.type, e.name, e.country, e.ids, seen.articles, seen.first_seen, seen.last_seen,
              (select array_agg(n.name order by n.name) from entity_name n where n.entity_id = e.id) as names
            from entity e, lateral (
              select count(*) as articles, min(x.time) as first_seen, max(x.time) as last_seen
              from article_entity x where x.entity_id = e.id) seen
            where e.id = ? and (e.known or seen.articles > 0) and\s""" + SHOWN;

    private final Database database;
    private final ObjectMapper json;

    EntityQueries(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Entities of stored articles, those in most articles first; one more than the page's limit if others follow. */
    List<EntityItem> search(Optional<String> words, List<String> types, Page<EntityPosition> page) {
        Sql sql = Sql.of("select * from (select e.id, e.type, e.name, e.country, (select count(*) from article_entity x"
                + " where x.entity_id = e.id) as articles from entity e where "
                + SHOWN);
        if (words.isPresent()) {
            sql = sql.then(" and exists (select from entity_name n where n.entity_id = e.id and ")
                    .then(NameSearch.startsAWord("n.name", words.get()))
                    .then(")");
        }
        if (!types.isEmpty()) {
            sql = sql.then(" and e.type = any(?)", types);
        }
        sql = sql.then(") e where articles > 0");
        if (page.after().isPresent()) {
            EntityPosition after = page.after().get();
            sql = sql.then(
                    " and (articles < ? or articles = ? and id > ?)", after.articles(), after.articles(), after.id());
        }
        return database.list(sql.then(" order by articles desc, id limit ?", page.limit() + 1), EntityQueries::item);
    }

    private static EntityItem item(ResultSet row) throws SQLException {
        return new EntityItem(
                row.getString("id"),
                row.getString("type"),
                row.getString("name"),
                row.getString("country"),
                row.getLong("articles"));
    }

    /** The entity, if an article names it or the gazetteer knows it. */
    Optional<EntityDocument> one(String id) {
        return database.list(Sql.of(ONE, id), this::document).stream().findFirst();
    }

    private EntityDocument document(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new EntityDocument(
                id,
                row.getString("type"),
                row.getString("name"),
                row.getString("country"),
                ids(row.getString("ids")),
                Database.texts(row, "names"),
                row.getLong("articles"),
                Database.instant(row, "first_seen"),
                Database.instant(row, "last_seen"),
                new Links("/v1/articles?entity=" + URLEncoder.encode(escaped(id), StandardCharsets.UTF_8)));
    }

    private static String escaped(String id) {
        return id.replace("\\", "\\\\").replace(",", "\\,");
    }

    private Map<String, String> ids(String text) {
        try {
            return text == null ? null : json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
