package org.dateline.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.dateline.localstack.DatabaseSetup;
import org.dateline.localstack.junit.SharedStack;
import org.dateline.query.TestArticle;
import org.dateline.query.TestStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReadOnlyTest {

    @Inject
    Database database;

    @BeforeAll
    static void oneArticle() {
        TestStore.reset();
        TestArticle.titled("kept").store();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from article",
                "update article set repeats = 1",
                "truncate article cascade",
                "drop table article",
                "insert into entity values ('a:b', 'A', 'b')",
                "create table mine (a int)",
                "create temporary table mine (a int)"
            })
    void theRoleMayNotWriteEvenInASessionThatMay(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        SharedStack.databaseUrl(), DatabaseSetup.QUERY_ROLE, DatabaseSetup.QUERY_PASSWORD);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void theServicesOwnSessionsAreReadOnly() {
        assertThat(database.list(
                        Sql.of("select current_user || ' ' || current_setting('transaction_read_only')"),
                        row -> row.getString(1)))
                .containsExactly("dateline_query on");
    }
}
