package org.dateline.enrich.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.enrich.state.ArticleRow;
import org.dateline.enrich.state.ArticleState;
import org.dateline.enrich.state.Content;
import org.dateline.enrich.state.Metadata;

/** Writes rows of the article table, many in one statement. */
final class ArticleWriter {

    /** Column, type of an array element, and how the column gets its value from it. */
    private record Column(String name, String type, Function<ArticleRow, Object> value) {}

    private static final List<Column> COLUMNS = List.of(
            of("id", "uuid", ArticleState::id),
            of("revision", "int4", ArticleState::revision),
            of("raw_partition", "int4", state -> state.raw().partition()),
            of("raw_offset", "int8", state -> state.raw().offset()),
            of("ingested_at", "timestamptz", state -> state.raw().at()),
            of("seen_partition", "int4", state -> state.seen().partition()),
            of("seen_offset", "int8", state -> state.seen().offset()),
            of("seen_at", "timestamptz", state -> state.seen().at()),
            of("repeats", "int4", ArticleState::repeats),
            of("announced_topics", "text[]", ArticleState::announced),
            of("retracted_at", "timestamptz", ArticleState::retractedAt),
            of("change", "text", ArticleState::change),
            of("first_ingested_at", "timestamptz", ArticleState::firstIngestedAt),
            of("time", "timestamptz", state -> state.isLive() ? state.time() : null),
            of("content_hash", "text", ArticleState::contentHash),
            of("enrichment_version", "text", ArticleState::enrichmentVersion),
            metadata("published_at", "timestamptz", Metadata::publishedAt),
            metadata("source", "text", Metadata::source),
            metadata("url", "text", Metadata::url),
            metadata("external_id", "text", Metadata::externalId),
            metadata("authors", "text[]", Metadata::authors),
            metadata("tags", "text[]", Metadata::tags),
            metadata("section", "text", Metadata::section),
            metadata("declared_language", "text", Metadata::declaredLanguage),
            content("title", "text", Content::title),
            content("body", "text", Content::body),
            content("language", "text", Content::language),
            content("countries", "text[]", Content::countries),
            content("mentions_omitted", "int4", Content::mentionsOmitted),
            content("entities", "jsonb", content -> TagJson.write(content.entities())),
            content("topics", "jsonb", content -> TagJson.write(content.topics())),
            content("enrichment", "jsonb", content -> TagJson.write(content.enrichment())));

    private static final String UPSERT = String.format(
            Locale.ROOT,
            """
            insert into article (%s)
            select %s from unnest(%s) as given (%s)
            on conflict (id) do update set %s
            where article.id = any (?)""",
            columns("%1$s"),
            columns("given.%1$s::%2$s"),
            COLUMNS.stream()
                    .map(column -> "?::" + (isPlain(column) ? column.type() : "text") + "[]")
                    .collect(Collectors.joining(", ")),
            columns("%1$s"),
            columns("%1$s = excluded.%1$s"));

    private static final String REPEATS = """
            update article set repeats = given.repeats, seen_partition = given.seen_partition,
              seen_offset = given.seen_offset, seen_at = given.seen_at
            from unnest(?::uuid[], ?::int[], ?::int[], ?::bigint[], ?::timestamptz[])
              as given (id, repeats, seen_partition, seen_offset, seen_at)
            where article.id = given.id""";

    private ArticleWriter() {}

    /**
     * Inserts or replaces rows. A row that exists is replaced only if it was locked before: one that another writer
     * inserted meanwhile stays.
     *
     * @return whether all were written
     */
    static boolean upsert(Connection connection, List<ArticleRow> rows, Collection<UUID> locked) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            Columns<ArticleRow> columns = new Columns<>(connection, statement, rows);
            for (Column column : COLUMNS) {
                if (column.type().equals("text[]")) {
                    columns.addLists(row -> texts(column.value().apply(row)));
                } else {
                    columns.add(isPlain(column) ? column.type() : "text", column.value());
                }
            }
            statement.setArray(COLUMNS.size() + 1, connection.createArrayOf("uuid", locked.toArray()));
            return statement.executeUpdate() == rows.size();
        }
    }

    /** Moves the counters of rows that only saw repeats. */
    static void countRepeats(Connection connection, List<ArticleState> states) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REPEATS)) {
            new Columns<>(connection, statement, states)
                    .add("uuid", ArticleState::id)
                    .add("int4", ArticleState::repeats)
                    .add("int4", state -> state.seen().partition())
                    .add("int8", state -> state.seen().offset())
                    .add("timestamptz", state -> state.seen().at());
            statement.executeUpdate();
        }
    }

    private static Column of(String name, String type, Function<ArticleState, Object> value) {
        return new Column(name, type, row -> value.apply(row.state()));
    }

    private static Column metadata(String name, String type, Function<Metadata, Object> value) {
        return of(name, type, state -> state.metadata() == null ? null : value.apply(state.metadata()));
    }

    private static Column content(String name, String type, Function<Content, Object> value) {
        return new Column(name, type, row -> row.content() == null ? null : value.apply(row.content()));
    }

    private static boolean isPlain(Column column) {
        return !column.type().equals("text[]") && !column.type().equals("jsonb");
    }

    private static String columns(String format) {
        return COLUMNS.stream()
                .map(column -> String.format(Locale.ROOT, format, column.name(), column.type()))
                .collect(Collectors.joining(", "));
    }

    private static List<String> texts(Object list) {
        if (list == null) {
            return null;
        }
        return new ArrayList<>(((List<?>) list).stream().map(String.class::cast).toList());
    }
}
