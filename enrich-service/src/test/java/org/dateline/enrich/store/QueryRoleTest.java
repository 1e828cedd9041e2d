package org.dateline.enrich.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.dateline.enrich.status.PipelineStatus;
import org.dateline.localstack.DatabaseSetup;
import org.dateline.localstack.junit.SharedStack;
import org.dateline.localstack.junit.StackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class QueryRoleTest {

    @Inject
    PipelineStatus status;

    @BeforeEach
    void awaitMigrated() {
        Awaitility.await().atMost(Duration.ofSeconds(120)).until(status::isReady);
    }

    @Test
    void readsTaxonomyAndGazetteer() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            var topics = statement.executeQuery(
                    "select count(*) from topic where active and id in" + " ('security', 'trade', 'human-rights')");
            topics.next();
            assertThat(topics.getInt(1)).isEqualTo(3);
            var names = statement.executeQuery(
                    "select count(*) from entity_name join entity on entity.id = entity_id and known");
            names.next();
            assertThat(names.getInt(1)).isGreaterThan(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from article",
                "update topic set label = ''",
                "insert into entity (id, type, name) values ('a', 'b', 'c')",
                "truncate article_topic",
                "create table mine (id int)",
                "create temporary table mine (id int)"
            })
    void canNotWrite(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                SharedStack.databaseUrl(), DatabaseSetup.QUERY_ROLE, DatabaseSetup.QUERY_PASSWORD);
    }
}
