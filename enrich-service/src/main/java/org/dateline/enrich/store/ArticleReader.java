package org.dateline.enrich.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dateline.enrich.raw.Position;
import org.dateline.enrich.state.ArticleState;
import org.dateline.enrich.state.Content;
import org.dateline.enrich.state.Metadata;
import org.dateline.events.Enrichment;

/** Reads rows of the article table: what decides about the next record, and apart from it text and tags. */
final class ArticleReader {

    private static final String STATES = """
            select id, revision, raw_partition, raw_offset, ingested_at, seen_partition, seen_offset, seen_at, repeats,
              announced_topics, retracted_at, change, first_ingested_at, content_hash, source, url, external_id,
              authors, tags, section, declared_language, published_at, enrichment_version
            from article where id = any (?)""";
    private static final String LOCKED = STATES + " order by id for update";
    private static final String CONTENTS = """
            select id, title, body, language, entities, mentions_omitted, topics, countries, enrichment
            from article where id = any (?) and retracted_at is null""";

    private ArticleReader() {}

    /** The states of those ids that have a row; the order of locking is that of the ids. */
    static Map<UUID, ArticleState> states(Connection connection, Collection<UUID> ids, boolean lock)
            throws SQLException {
        Map<UUID, ArticleState> states = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(lock ? LOCKED : STATES)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ArticleState state = state(row);
                    states.put(state.id(), state);
                }
            }
        }
        return states;
    }

    /** Text and tags of those ids that are live. */
    static Map<UUID, Content> contents(Connection connection, Collection<UUID> ids) throws SQLException {
        Map<UUID, Content> contents = new HashMap<>();
        if (ids.isEmpty()) {
            return contents;
        }
        try (PreparedStatement statement = connection.prepareStatement(CONTENTS)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    contents.put(row.getObject("id", UUID.class), content(row));
                }
            }
        }
        return contents;
    }

    private static ArticleState state(ResultSet row) throws SQLException {
        Instant retractedAt = instant(row, "retracted_at");
        return new ArticleState(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                new Position(row.getInt("raw_partition"), row.getLong("raw_offset"), instant(row, "ingested_at")),
                new Position(row.getInt("seen_partition"), row.getLong("seen_offset"), instant(row, "seen_at")),
                row.getInt("repeats"),
                texts(row, "announced_topics"),
                retractedAt,
                row.getString("change"),
                instant(row, "first_ingested_at"),
                row.getString("content_hash"),
                retractedAt == null ? metadata(row) : null,
                row.getString("enrichment_version"));
    }

    private static Metadata metadata(ResultSet row) throws SQLException {
        return new Metadata(
                row.getString("source"),
                row.getString("url"),
                row.getString("external_id"),
                texts(row, "authors"),
                texts(row, "tags"),
                row.getString("section"),
                row.getString("declared_language"),
                instant(row, "published_at"));
    }

    private static Content content(ResultSet row) throws SQLException {
        return new Content(
                row.getString("title"),
                row.getString("body"),
                row.getString("language"),
                TagJson.read(row.getString("entities"), TagJson.ENTITIES),
                row.getInt("mentions_omitted"),
                TagJson.read(row.getString("topics"), TagJson.TOPICS),
                texts(row, "countries"),
                TagJson.read(row.getString("enrichment"), Enrichment.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
