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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.enrich.state.ArticleRow;
import org.dateline.events.EntityTag;

/** Writes the tags of articles into the tables that filters and counts read, one statement per table. */
final class TagWriter {

    /** These appear in an article only, never in lists, counts or filters. */
    private static final Set<String> IN_ARTICLE_ONLY = Set.of("DATE", "MONEY");

    private static final List<String> DELETES = List.of(
            "delete from article_entity where article_id = any (?)",
            "delete from article_topic where article_id = any (?)",
            "delete from article_country where article_id = any (?)");
    private static final String ENTITIES = """
            insert into article_entity (article_id, entity_id, time, mentions, salience)
            select * from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::int[], ?::real[])""";
    private static final String TOPICS = """
            insert into article_topic (article_id, topic_id, time, score)
            select * from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::double precision[])""";
    private static final String COUNTRIES = """
            insert into article_country (article_id, country, time, rank)
            select * from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::smallint[])""";
    private static final String KNOWN = """
            insert into entity (id, type, name, country, ids)
            select id, type, name, country, ids::jsonb
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as given (id, type, name, country, ids)
            on conflict (id) do nothing""";
    private static final String NAMES = """
            insert into entity_name (entity_id, name) select * from unnest(?::text[], ?::text[])
            on conflict (entity_id, name) do nothing""";

    /** One row of a tag table. */
    private record Tag(UUID article, String id, Instant time, Number first, Number second) {}

    private TagWriter() {}

    static void delete(Connection connection, Collection<UUID> articles) throws SQLException {
        for (String delete : DELETES) {
            try (PreparedStatement statement = connection.prepareStatement(delete)) {
                statement.setArray(1, connection.createArrayOf("uuid", articles.toArray()));
                statement.executeUpdate();
            }
        }
    }

    /** Adds the tags of live rows, whose earlier ones are deleted. */
    static void insert(Connection connection, List<ArticleRow> rows) throws SQLException {
        List<ArticleRow> live =
                rows.stream().filter(row -> row.content() != null).toList();
        insertEntities(connection, live);
        insert(
                connection,
                COUNTRIES,
                "int2",
                live.stream().flatMap(TagWriter::countries).toList());
        insert(
                connection,
                TOPICS,
                "float8",
                live.stream().flatMap(TagWriter::topics).toList());
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
        List<Tag> tags = live.stream().flatMap(TagWriter::entities).toList();
        try (PreparedStatement statement = connection.prepareStatement(ENTITIES)) {
            keys(connection, statement, tags).add("int4", Tag::first).add("float4", Tag::second);
            statement.executeUpdate();
        }
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

    private static void insert(Connection connection, String sql, String type, List<Tag> tags) throws SQLException {
        if (tags.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            keys(connection, statement, tags).add(type, Tag::first);
            statement.executeUpdate();
        }
    }

    private static Columns<Tag> keys(Connection connection, PreparedStatement statement, List<Tag> tags)
            throws SQLException {
        return new Columns<>(connection, statement, tags)
                .add("uuid", Tag::article)
                .add("text", Tag::id)
                .add("timestamptz", Tag::time);
    }

    private static Stream<Tag> entities(ArticleRow row) {
        return row.content().entities().stream()
                .filter(entity -> !IN_ARTICLE_ONLY.contains(entity.type()))
                .map(entity -> new Tag(
                        row.state().id(),
                        entity.id(),
                        row.state().time(),
                        entity.mentions().size(),
                        (float) entity.salience()));
    }

    private static Stream<Tag> topics(ArticleRow row) {
        return row.content().topics().stream()
                .map(topic -> new Tag(row.state().id(), topic.id(), row.state().time(), topic.score(), null));
    }

    private static Stream<Tag> countries(ArticleRow row) {
        List<String> countries = row.content().countries();
        return IntStream.range(0, countries.size())
                .mapToObj(rank -> new Tag(
                        row.state().id(), countries.get(rank), row.state().time(), rank + 1, null));
    }
}
