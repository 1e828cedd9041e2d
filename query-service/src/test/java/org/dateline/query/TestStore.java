package org.dateline.query;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.dateline.localstack.DatabaseSetup;
import org.dateline.localstack.junit.SharedStack;
import org.dateline.localstack.junit.StackTestResource;
import org.flywaydb.core.Flyway;

/**
 * The store as its owner sees it: migrated, emptied and filled by the tests. The annotation gives all tests of the
 * module the shared stack, and the service under test the read-only role.
 */
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "role", value = "query"))
public final class TestStore {

    private TestStore() {}

    /** The newest schema, without a row but three topics: security (0.5), trade (0.6) and human-rights (0.5). */
    public static void reset() {
        migrate(SharedStack.databaseUrl());
        run(
                "truncate article, article_fact, article_entity, article_topic, article_country, entity, entity_name, topic,"
                        + " rollup_day, rollup_country, rollup_entity, rollup_changed_day, rollup_changed_entity cascade");
        run("insert into topic values ('security', 'Security', 'Armed force', '{medtop:16000000}', 0.5, 0, true),"
                + " ('trade', 'Trade', 'Goods over borders', '{medtop:20000638}', 0.6, 1, true),"
                + " ('human-rights', 'Human rights', 'Abuses', '{medtop:20000587}', 0.5, 2, true)");
    }

    /** Makes the facts of articles that have none. */
    public static void addFacts() {
        run("select add_facts(array(select id from article where id not in (select id from article_fact)))");
    }

    /** What the enrich service does every few seconds. */
    public static void refreshRollups() {
        run("select refresh_rollups()");
    }

    public static void migrate(String url) {
        Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(url, DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD)
                .placeholders(Map.of("queryRole", DatabaseSetup.QUERY_ROLE))
                .load()
                .migrate();
    }

    /** Runs a statement as the owner. */
    public static void run(String sql, Object... values) {
        try (Connection connection = DriverManager.getConnection(
                        SharedStack.databaseUrl(), DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
