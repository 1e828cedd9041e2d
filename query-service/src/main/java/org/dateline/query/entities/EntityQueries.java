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
import org.dateline.query.entities.EntityDocument.Name;
import org.dateline.query.entities.EntityDocument.SourceCount;
import org.dateline.query.entities.EntityDocument.TopicCount;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;

/**
 * Reads one entity. Dates and amounts belong to their article and are never shown here; nor is an entity that only a
 * retracted article named.
 */
@ApplicationScoped
class EntityQueries {

    private static final String ONE = """
            select e.id, e.type, e.name, e.country, e.ids,
              (select count(*) from article_entity x where x.entity_id = e.id) as articles,
              (select x.time from article_entity x where x.entity_id = e.id order by x.time limit 1) as first_seen,
              (select x.time from article_entity x where x.entity_id = e.id order by x.time desc limit 1) as last_seen
            from entity e
            where e.id = ? and e.type not in ('DATE', 'MONEY')
              and (e.known or exists (select from article_entity x where x.entity_id = e.id))""";

    private static final String NAMES = """
            with seen as (
              select m ->> 'text' as name, count(*) as n
              from (select a.entities from article_entity x join article a on a.id = x.article_id
                where x.entity_id = ? and a.retracted_at is null order by x.time desc limit 100) newest,
                jsonb_array_elements(newest.entities) e, jsonb_array_elements(e -> 'mentions') m
              where e ->> 'id' = ?
              group by 1)
            select coalesce(seen.name, known.name) as name, seen.n
            from seen full join (select name from entity_name where entity_id = ?) known on known.name = seen.name
            order by seen.n desc nulls last, 1 limit 200""";

    private static final String COUNTS = """
            with newest as materialized (
              select time, article_id as id from article_entity where entity_id = ? order by time desc, article_id desc
              limit 10000)
            , counted as materialized (
              select f.source, f.topics, f.scores
              from newest c join article_fact f on f.time = c.time and f.id = c.id)
            (select 'topic' as kind, t.id, t.label, count(*) as n
              from (select unnest(topics) as topic, unnest(scores) as score from counted) x
              join topic t on t.id = x.topic
              where x.score >= t.threshold group by t.id, t.label order by 4 desc, 2 limit 10)
            union all
            (select 'source', c.source, null, count(*) from counted c group by c.source order by 4 desc, 2 limit 10)""";

    private final Database database;
    private final ObjectMapper json;

    EntityQueries(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    private record Count(String kind, String id, String label, long count) {}

    /** The entity, if an article names it or the gazetteer knows it. */
    Optional<EntityDocument> one(String id) {
        return database.list(Sql.of(ONE, id), row -> document(row, names(id), counts(id))).stream()
                .findFirst();
    }

    private List<Name> names(String id) {
        return database.list(
                Sql.of(NAMES, id, id, id), row -> new Name(row.getString("name"), (Long) row.getObject("n")));
    }

    private List<Count> counts(String id) {
        return database.list(
                Sql.of(COUNTS, id),
                row -> new Count(row.getString("kind"), row.getString("id"), row.getString("label"), row.getLong("n")));
    }

    private EntityDocument document(ResultSet row, List<Name> names, List<Count> counts) throws SQLException {
        String id = row.getString("id");
        return new EntityDocument(
                id,
                row.getString("type"),
                row.getString("name"),
                row.getString("country"),
                ids(row.getString("ids")),
                names,
                row.getLong("articles"),
                Database.instant(row, "first_seen"),
                Database.instant(row, "last_seen"),
                counts.stream()
                        .filter(count -> count.kind().equals("topic"))
                        .map(count -> new TopicCount(count.id(), count.label(), count.count()))
                        .toList(),
                counts.stream()
                        .filter(count -> count.kind().equals("source"))
                        .map(count -> new SourceCount(count.id(), count.count()))
                        .toList(),
                links(id));
    }

    private static Links links(String id) {
        String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8);
        String selection =
                "entity=" + URLEncoder.encode(id.replace("\\", "\\\\").replace(",", "\\,"), StandardCharsets.UTF_8);
        return new Links(
                "/v1/articles?" + selection, "/v1/timeline?" + selection, "/v1/entities/" + encoded + "/related");
    }

    private Map<String, String> ids(String text) {
        try {
            return text == null ? null : json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
