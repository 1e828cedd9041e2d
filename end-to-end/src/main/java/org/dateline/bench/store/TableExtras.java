package org.dateline.bench.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The indexes, keys and triggers of the tables that are filled, as the migrations made them: out of the way while rows
 * are copied in, exactly the same afterwards. Only the key of the articles stays, by which their facts are made.
 */
final class TableExtras {

    private static final String TABLES =
            "('article'::regclass, 'article_fact'::regclass, 'article_entity'::regclass, 'article_topic'::regclass, 'article_country'::regclass)";

    // A foreign key goes before the primary key that it refers to, and comes back after it.
    private static final String CONSTRAINTS =
            "select conrelid::regclass::text as of, quote_ident(conname) as name, pg_get_constraintdef(oid) as"
                    + " definition from pg_constraint where contype = '%s' and conrelid in " + TABLES
                    + " order by conrelid, conname";

    private static final String INDEXES = "select indrelid::regclass::text as of, indexrelid::regclass::text as name,"
            + " pg_get_indexdef(indexrelid) as definition from pg_index i"
            + " where not exists (select from pg_constraint c where c.conindid = i.indexrelid) and indrelid in "
            + TABLES + " order by indrelid, indexrelid";

    private record Extra(String table, String name, String definition) {}

    private final Connection owner;
    private final List<Extra> primaryKeys;
    private final List<Extra> foreignKeys;
    private final List<Extra> indexes;

    private TableExtras(Connection owner) throws SQLException {
        this.owner = owner;
        this.primaryKeys = read(String.format(CONSTRAINTS, "p")).stream()
                .filter(key -> !key.table.equals("article"))
                .toList();
        this.foreignKeys = read(String.format(CONSTRAINTS, "f"));
        this.indexes = read(INDEXES);
    }

    /** Takes them away. */
    static TableExtras drop(Connection owner) throws SQLException {
        TableExtras extras = new TableExtras(owner);
        for (Extra index : extras.indexes) {
            extras.execute("drop index " + index.name);
        }
        for (Extra key : extras.foreignKeys) {
            extras.execute("alter table " + key.table + " drop constraint " + key.name);
        }
        for (Extra key : extras.primaryKeys) {
            extras.execute("alter table " + key.table + " drop constraint " + key.name);
        }
        extras.triggers("disable");
        return extras;
    }

    /** Brings them back. */
    void create(Consumer<String> progress) throws SQLException {
        execute("set maintenance_work_mem = '1GB'");
        execute("set max_parallel_maintenance_workers = 2");
        for (Extra key : primaryKeys) {
            progress.accept("key of " + key.table);
            execute("alter table " + key.table + " add constraint " + key.name + " " + key.definition);
        }
        for (Extra index : indexes) {
            progress.accept("index " + index.name);
            execute(index.definition);
        }
        for (Extra key : foreignKeys) {
            execute("alter table " + key.table + " add constraint " + key.name + " " + key.definition);
        }
        triggers("enable");
    }

    private void triggers(String what) throws SQLException {
        for (String table : ArticleRows.COLUMNS.keySet()) {
            execute("alter table " + table + " " + what + " trigger user");
        }
    }

    private List<Extra> read(String query) throws SQLException {
        List<Extra> extras = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                extras.add(new Extra(rows.getString("of"), rows.getString("name"), rows.getString("definition")));
            }
        }
        return extras;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
