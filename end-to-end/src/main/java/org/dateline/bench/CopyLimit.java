package org.dateline.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.localstack.DatabaseSetup;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * How fast PostgreSQL takes the rows that the run has stored, by COPY on one connection into empty tables of the same
 * columns, constraints and indexes: 500 articles a transaction with their tags, as the enrich service has them. The words
 * for full text come ready with the rows; they are made once more from the texts, since the enrich service has them made by
 * the database, too.
 */
final class CopyLimit {

    private static final List<String> TAGS =
            List.of("article_fact", "article_entity", "article_topic", "article_country");
    private static final int BATCH = 500;
    private static final String BATCHES = """
            create temporary table copied as
            select id, (row_number() over (order by raw_partition, raw_offset) - 1) / %d batch
            from public.article where source = 'bench-pipeline' order by batch limit %d""";
    private static final String COLUMNS = """
            select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
            where attrelid = 'public.%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''""";
    private static final String FOREIGN_KEYS = """
            select conrelid::regclass, pg_get_constraintdef(oid) from pg_constraint
            where contype = 'f' and confrelid = 'public.article'::regclass""";

    private static final String WORDS = """
            select count(article_words(a.language, a.title, a.body))
            from copy_limit.article a join copied using (id) where batch = %d""";

    private final Connection connection;
    private final CopyManager copy;

    private CopyLimit(Connection connection) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Articles a second. */
    static double measure(String url, int articles) throws SQLException, IOException {
        try (Connection connection =
                DriverManager.getConnection(url, DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD)) {
            return new CopyLimit(connection).run(articles);
        }
    }

    private double run(int articles) throws SQLException, IOException {
        createTables();
        execute(String.format(Locale.ROOT, BATCHES, BATCH, articles));
        Map<String, String> columns = columns();
        long nanos = 0;
        long copied = 0;
        for (int batch = 0; copied < articles; batch++) {
            Map<String, byte[]> rows = new LinkedHashMap<>();
            for (Map.Entry<String, String> table : columns.entrySet()) {
                rows.put(table.getKey(), read(table.getKey(), table.getValue(), batch));
            }
            long began = System.nanoTime();
            long written = write(rows, columns, batch);
            nanos += System.nanoTime() - began;
            if (written == 0) {
                break;
            }
            copied += written;
        }
        return copied / (nanos / 1e9);
    }

    private void createTables() throws SQLException {
        Map<String, String> keys = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(FOREIGN_KEYS)) {
            while (rows.next()) {
                keys.put(rows.getString(1), rows.getString(2));
            }
        }
        execute("create schema copy_limit");
        for (String table : tables()) {
            execute("create table copy_limit." + table + " (like public." + table + " including all)");
        }
        execute("set search_path to copy_limit, public");
        for (Map.Entry<String, String> key : keys.entrySet()) {
            execute("alter table copy_limit." + key.getKey() + " add " + key.getValue());
        }
    }

    private Map<String, String> columns() throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : tables()) {
                try (ResultSet row = statement.executeQuery(String.format(Locale.ROOT, COLUMNS, table))) {
                    row.next();
                    columns.put(table, row.getString(1));
                }
            }
        }
        return columns;
    }

    private static List<String> tables() {
        List<String> all = new ArrayList<>(List.of("article"));
        all.addAll(TAGS);
        return all;
    }

    private byte[] read(String table, String columns, int batch) throws SQLException, IOException {
        String id = table.equals("article") || table.equals("article_fact") ? "id" : "article_id";
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        copy.copyOut(
                "copy (select " + columns + " from public." + table + " where " + id
                        + " in (select id from copied where batch = " + batch + ")) to stdout",
                rows);
        return rows.toByteArray();
    }

    private long write(Map<String, byte[]> rows, Map<String, String> columns, int batch)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        long articles = 0;
        for (Map.Entry<String, byte[]> table : rows.entrySet()) {
            long written = copy.copyIn(
                    "copy copy_limit." + table.getKey() + " (" + columns.get(table.getKey()) + ") from stdin",
                    new ByteArrayInputStream(table.getValue()));
            articles += table.getKey().equals("article") ? written : 0;
        }
        execute(String.format(Locale.ROOT, WORDS, batch));
        connection.commit();
        connection.setAutoCommit(true);
        return articles;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
