package org.dateline.enrich.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.dateline.enrich.status.PipelineStatus;
import org.dateline.localstack.DatabaseSetup;
import org.dateline.localstack.junit.SharedStack;
import org.dateline.localstack.junit.StackTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class SearchIndexTest {

    @Inject
    PipelineStatus status;

    @Inject
    SearchIndex index;

    @Test
    void leavesNothingWaitingBesideTheIndexes() throws SQLException {
        Awaitility.await().atMost(Duration.ofSeconds(120)).until(status::isReady);
        try (Connection connection = DriverManager.getConnection(
                        SharedStack.databaseUrl(), DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into entity (id, type, name) values ('person:waits', 'PERSON', 'Waits')");
            statement.execute("insert into entity_name (entity_id, name)"
                    + " select 'person:waits', 'Waits ' || n from generate_series(1, 200) n");

            index.merge();

            ResultSet left =
                    statement.executeQuery("select sum(gin_clean_pending_list(i.oid::regclass)) from pg_class i"
                            + " join pg_am m on m.oid = i.relam where m.amname = 'gin'"
                            + " and i.relnamespace = 'public'::regnamespace");
            left.next();
            assertThat(left.getInt(1)).isZero();
            statement.execute("delete from entity_name where entity_id = 'person:waits'");
            statement.execute("delete from entity where id = 'person:waits'");
        }
    }
}
