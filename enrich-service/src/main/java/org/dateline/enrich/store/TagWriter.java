package org.dateline.enrich.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.dateline.enrich.state.ArticleRow;
import org.dateline.events.EntityTag;

/** Writes the tags of articles into the tables that filters and counts read, one statement per table. */
final class TagWriter {

    /** These appear in an article only, never in lists, counts or filters. */
    private static final Set<String> IN_ARTICLE_ONLY = Set.of("DATE", "MONEY");

    private static final String REMOVE = "select remove_facts(?)";
    private static final String ADD = "select add_facts(?)";
    private static final String ENTITIES = """
            insert into article_entity (article_id, entity_id, time)
            select * from unnest(?::uuid[], ?::text[], ?::timestamptz[])""";
    private static final String TOPICS = """
            insert into article_topic (article_id, topic_id, time, score)
            select * from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::double precision[])""";
    private static final String COUNTRIES = """
            insert into article_country (article_id, country, time)
            select * from unnest(?::uuid[], ?::text[], ?::timestamptz[])""";
    // An insert that meets a known id would use up a number of the sequence, of which there are two billion.
    private static final String KNOWN = """
            insert into entity (id, type, name, country, ids)
            select id, type, name, country, ids::jsonb
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as given (id, type, name, country, ids)
            where not exists (select from entity e where e.id = given.id)
            on conflict (id) do nothing""";
    private static final String NAMES = """
            insert into entity_name (entity_id, name) select * from unnest(?::text[], ?::text[])
            on conflict (entity_id, name) do nothing""";

    /** One row of a tag table; only topics have a score. */
    private record Tag(UUID article, String id, Instant time, Double score) {}

    private TagWriter() {}

    static void delete(Connection connection, Collection<UUID> articles) throws SQLException {
        call(connection, REMOVE, articles);
    }

    /** Adds the tags of live rows, whose earlier ones are deleted. */
    static void insert(Connection connection, List<ArticleRow> rows) throws SQLException {
        List<ArticleRow> live =
                rows.stream().filter(row -> row.content() != null).toList();
        if (live.isEmpty()) {
            return;
        }
        insertEntities(connection, live);
        insert(
                connection,
                COUNTRIES,
                false,
                live.stream().flatMap(TagWriter::countries).toList());
        insert(
                connection,
                TOPICS,
                true,
                live.stream().flatMap(TagWriter::topics).toList());
        call(connection, ADD, live.stream().map(row -> row.state().id()).toList());
    }

    private static void call(Connection connection, String function, Collection<UUID> articles) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(function)) {
            statement.setArray(1, connection.createArrayOf("uuid", articles.toArray()));
            statement.execute();
        }
    }

    private static void insertEntities(Connection connection, List<ArticleRow> live) throws SQLException {
        Map<String, EntityTag> distinct = new TreeMap<>();
        for (ArticleRow row : live) {
            row.content().entities().stream()
                    .filter(entity -> !IN_ARTICLE_ONLY.contains(entity.type()))
                    .forEach(entity -> distinct.putIfAbsent(entity.id(), entity));
        }
        if (distinct.isEmpty()) {
            return;
        }
        addKnown(connection, distinct.values());
        insert(
                connection,
                ENTITIES,
                false,
                live.stream().flatMap(TagWriter::entities).toList());
    }

    private static void addKnown(Connection connection, Collection<EntityTag> entities) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            new Columns<>(connection, statement, entities)
                    .add("text", EntityTag::id)
                    .add("text", EntityTag::type)
                    .add("text", EntityTag::name)
                    .add("text", EntityTag::country)
                    .add("text", entity -> entity.ids() == null ? null : TagJson.write(entity.ids()));
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(NAMES)) {
            new Columns<>(connection, statement, entities)
                    .add("text", EntityTag::id)
                    .add("text", EntityTag::name);
            statement.executeUpdate();
        }
    }

    private static void insert(Connection connection, String sql, boolean scored, List<Tag> tags) throws SQLException {
        if (tags.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Columns<Tag> columns = new Columns<>(connection, statement, tags)
                    .add("uuid", Tag::article)
                    .add("text", Tag::id)
                    .add("timestamptz", Tag::time);
            if (scored) {
                columns.add("float8", Tag::score);
            }
            statement.executeUpdate();
        }
    }

    private static Stream<Tag> entities(ArticleRow row) {
        return row.content().entities().stream()
                .filter(entity -> !IN_ARTICLE_ONLY.contains(entity.type()))
                .map(entity -> tag(row, entity.id(), null));
    }

    private static Stream<Tag> topics(ArticleRow row) {
        return row.content().topics().stream().map(topic -> tag(row, topic.id(), topic.score()));
    }

    private static Stream<Tag> countries(ArticleRow row) {
        return row.content().countries().stream().map(country -> tag(row, country, null));
    }

    private static Tag tag(ArticleRow row, String id, Double score) {
        return new Tag(row.state().id(), id, row.state().time(), score);
    }
}
