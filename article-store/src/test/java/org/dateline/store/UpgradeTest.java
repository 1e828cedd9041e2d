package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.localstack.DatabaseSetup;
import org.dateline.localstack.PostgresServer;
import org.dateline.localstack.junit.TestServers;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Migrates data of earlier versions on, as the owner of the database, who is no superuser. */
class UpgradeTest {

    private static final String LIVE = "11111111-1111-4111-8111-111111111111";
    private static final String RETRACTED = "22222222-2222-4222-8222-222222222222";

    private static PostgresServer postgres;

    @BeforeAll
    static void start() {
        postgres = TestServers.postgres().start();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void firstVersionWithData() throws SQLException {
        run("drop schema public cascade", "create schema public");
        migrate("2");
        run(
                """
                insert into article (id, revision, raw_partition, raw_offset, ingested_at, seen_partition, seen_offset,
                  seen_at, change, first_ingested_at, time, content_hash, source, title, body, authors, tags, language,
                  countries, mentions_omitted, entities, topics, enrichment_version, enrichment)
                values ('%s', 2, 0, 7, '2024-10-01T12:30Z', 0, 7, '2024-10-01T12:30Z', 'revision', '2024-10-01T12:30Z',
                  '2024-10-01T12:00Z', 'c0ffee', 'Wire', 'Peña y Milei', 'Las protestas de Buenos Aires', '{}', '{}',
                  'es', '{AR}', 0, '[]', '[]', 'v1', '{}')""".formatted(LIVE),
                "insert into article (id, revision, raw_partition, raw_offset, ingested_at, seen_partition, seen_offset,"
                        + " seen_at, retracted_at) values ('" + RETRACTED + "', 1, 0, 8, now(), 0, 8, now(), now())",
                "insert into entity (id, type, name) values ('person:javier-milei', 'PERSON', 'Javier Milei')",
                "insert into entity_name values ('person:javier-milei', 'Javier Milei'),"
                        + " ('person:javier-milei', 'Milei')",
                "insert into article_entity values ('" + LIVE
                        + "', 'person:javier-milei', '2024-10-01T12:00Z', 3, 0.8)",
                "insert into topic values ('trade', 'Trade', 'Goods', '{}', 0.6, 0, true)",
                "insert into article_topic values ('" + LIVE + "', 'trade', '2024-10-01T12:00Z', 0.9)",
                "insert into article_country values ('" + LIVE + "', 'AR', '2024-10-01T12:00Z', 1)");
    }

    @Test
    void makesTheWordsOfArticlesThatWereThereBefore() throws SQLException {
        migrate("3");

        assertThat(query("select words::text from article order by id"))
                .containsExactly("'ES':4 'air':9 'buen':8 'milei':3A 'pen':1A 'protest':6", null);
        assertThat(query("select revision::text from article where words @@ '''ES'' & ''protest'''"))
                .containsExactly("2");
        assertThat(query("select count(*)::text from article_entity join article_topic using (article_id)"))
                .containsExactly("1");
    }

    @Test
    void foldsTheNamesThatWereThereBefore() throws SQLException {
        run("insert into entity_name values ('person:javier-milei', 'Javier Peña-Nieto, Łódź')");

        migrate("4");

        assertThat(query("select folded from entity_name order by 1"))
                .containsExactly(" javier milei", " javier pena nieto lodz", " milei");
    }

    @Test
    void countsTheArticlesThatWereThereBefore() throws SQLException {
        migrate("5");

        assertThat(query("select concat_ws(' ', day, topic, source, language, articles) from rollup_day order by 1"))
                .containsExactly("2024-10-01  Wire es 1", "2024-10-01 trade Wire es 1");
        assertThat(query("select concat_ws(' ', day, country, articles) from rollup_country"))
                .containsExactly("2024-10-01 AR 1");
        assertThat(query("select concat_ws(' ', entity_id, type, articles) from rollup_entity"))
                .containsExactly("person:javier-milei PERSON 1");
        run("delete from article_entity", "delete from article_topic", "delete from article_country");
        run("delete from article", "select refresh_rollups()");
        assertThat(query("select day::text from rollup_day")).isEmpty();
        assertThat(query("select articles::text from rollup_entity")).containsExactly("0");
    }

    @Test
    void makesTheFactsOfArticlesThatWereThereBefore() throws SQLException {
        run("insert into entity (id, type, name) values ('country:AR', 'COUNTRY', 'Argentina')");
        run("insert into article_entity values ('" + LIVE + "', 'country:AR', '2024-10-01T12:00Z', 1, 0.9)");
        run("insert into topic values ('security', 'Security', 'Force', '{}', 0.5, 0, true)");
        run("insert into article_topic values ('" + LIVE + "', 'security', '2024-10-01T12:00Z', 0.95)");
        migrate("7");
        List<String> words = query("select words::text from article where id = '" + LIVE + "'");

        migrate("8");

        assertThat(query(
                        "select concat_ws(' ', id, time at time zone 'UTC', source, language, countries, topics, scores)"
                                + " from article_fact"))
                .containsExactly(LIVE + " 2024-10-01 12:00:00 Wire es {AR} {security,trade} {0.95,0.9}");
        assertThat(query("select e.id from article_fact f, unnest(f.entities) with ordinality as n (number, place)"
                        + " join entity e using (number) order by place"))
                .containsExactly("country:AR", "person:javier-milei");
        assertThat(query("select words::text from article_fact")).isEqualTo(words);
        assertThat(query("select concat_ws(' ', day, topic, source, language, articles) from rollup_day"
                        + " where topic in ('', 'trade') order by 1"))
                .containsExactlyElementsOf(List.of(
                        "2024-10-01    1",
                        "2024-10-01   es 1",
                        "2024-10-01  Wire  1",
                        "2024-10-01  Wire es 1",
                        "2024-10-01 trade   1",
                        "2024-10-01 trade  es 1",
                        "2024-10-01 trade Wire  1",
                        "2024-10-01 trade Wire es 1"));
        List<String> before = query("select r::text from rollup_day r order by 1");
        run("insert into rollup_changed_day values ('2024-10-01')", "select refresh_rollups()");
        assertThat(query("select r::text from rollup_day r order by 1")).isEqualTo(before);

        run("select remove_facts(array['" + LIVE + "'::uuid])", "select refresh_rollups()");
        assertThat(query("select article_id::text from article_entity union all select article_id::text from"
                        + " article_topic union all select article_id::text from article_country union all select"
                        + " id::text from article_fact union all select day::text from rollup_day"))
                .isEmpty();
    }

    private static void migrate(String target) {
        Flyway.configure()
                .dataSource(postgres.url(), DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD)
                .placeholders(Map.of("queryRole", DatabaseSetup.QUERY_ROLE))
                .target(MigrationVersion.fromVersion(target))
                .load()
                .migrate();
    }

    private static void run(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.url(), DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD);
    }
}
