package org.dateline.bench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.localstack.DatabaseSetup;
import org.dateline.localstack.LocalPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fills a store of the real migrations with a few articles. */
class StoreFillingTest {

    private static final Path MIGRATIONS = Path.of("../article-store/src/main/resources/db/migration");
    private static final String INDEXES =
            "select string_agg(pg_get_indexdef(indexrelid), ';' order by indexrelid::regclass::text)"
                    + " from pg_index where indrelid::regclass::text like 'article%'";
    private static final String CONTENT = "select md5(string_agg(a::text, ';' order by a.id)) from article a";

    private static LocalPostgres postgres;
    private static String indexes;

    @BeforeAll
    static void aStore() throws Exception {
        postgres = LocalPostgres.temporary().start();
        for (Path migration : migrations()) {
            run(Files.readString(migration).replace("${queryRole}", DatabaseSetup.QUERY_ROLE));
        }
        run("insert into topic values ('security', 'Security', '', '{}', 0.5, 0, true), ('trade', 'Trade', '',"
                + " '{}', 0.6, 1, true)");
        run("insert into entity values ('country:SV', 'COUNTRY', 'El Salvador', 'SV', null, true)");
        indexes = text(INDEXES);
        fill();
    }

    @AfterAll
    static void noStore() {
        postgres.close();
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.sorted(Comparator.comparing(file ->
                            Integer.parseInt(file.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1"))))
                    .toList();
        }
    }

    private static void fill() throws Exception {
        new StoreFilling(postgres.url(), DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD, 1_200, 3, said -> {}).run();
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.url(), DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD);
    }

    @Test
    void storesAsManyArticlesAsWanted() throws SQLException {
        assertThat(text("select count(*) from article")).isEqualTo("1200");
    }

    @Test
    void bringsBackEveryIndex() throws SQLException {
        assertThat(text(INDEXES)).isEqualTo(indexes);
    }

    @Test
    void mentionsAreWhereTheySayTheyAre() throws SQLException {
        String wrong = text("""
            select count(*) from article, jsonb_array_elements(entities) e, jsonb_array_elements(e->'mentions') m
            where m->>'text' <> substr(case m->>'field' when 'body' then body else title end,
              1 + (m->>'start')::int, (m->>'end')::int - (m->>'start')::int)\
            """);

        assertThat(wrong).isEqualTo("0");
    }

    @Test
    void tagTablesAgreeWithTheArticles() throws SQLException {
        assertThat(text("select count(*) from article_entity"))
                .isEqualTo(text("select sum(jsonb_array_length(entities)) from article"));
        assertThat(text("select count(*) from article_topic"))
                .isEqualTo(text("select sum(jsonb_array_length(topics)) from article"));
        assertThat(text("select count(*) from article_country"))
                .isEqualTo(text("select sum(cardinality(countries)) from article"));
        assertThat(text("select count(*) from article_entity x where not exists"
                        + " (select from entity e where e.id = x.entity_id)"))
                .isEqualTo("0");
    }

    @Test
    void factsAgreeWithTheTagTables() throws SQLException {
        assertThat(text("select count(*) from article_fact join article using (id, time, source, language, countries)"))
                .isEqualTo("1200");
        assertThat(text("select sum(cardinality(entities)) from article_fact"))
                .isEqualTo(text("select count(*) from article_entity"));
        assertThat(text("select count(*) from article_fact f, unnest(f.topics, f.scores) as x (topic_id, score)"
                        + " join article_topic t using (topic_id, score) where t.article_id = f.id"))
                .isEqualTo(text("select count(*) from article_topic"));
    }

    @Test
    void theSameSeedGivesTheSameArticles() throws Exception {
        String first = text(CONTENT);

        run(
                "truncate article, article_fact, article_entity, article_topic, article_country; delete from entity where not known");
        fill();

        assertThat(text(CONTENT)).isEqualTo(first);
    }
}
