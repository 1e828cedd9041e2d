package org.dateline.bench.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The counts that the store keeps ready, made for rows that were added without its triggers. */
final class Rollups {

    private static final String NOTE_DAYS = "insert into rollup_changed_day (day)"
            + " select distinct utc_day(time) from article where time is not null";
    private static final String NOTE_ENTITIES =
            "insert into rollup_changed_entity (entity_id) select distinct entity_id from article_entity";

    private Rollups() {}

    static void fill(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            try (ResultSet there = statement.executeQuery("select to_regproc('refresh_rollups') is not null")) {
                there.next();
                if (!there.getBoolean(1)) {
                    return;
                }
            }
            statement.execute(NOTE_DAYS);
            statement.execute(NOTE_ENTITIES);
            statement.execute("select refresh_rollups()");
        }
    }
}
