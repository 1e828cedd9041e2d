package org.dateline.localstack.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.dateline.localstack.DatabaseSetup;
import org.junit.jupiter.api.Test;

class SharedStackTest {

    @Test
    void givesEveryTestTheSameServersAndTheRoleItAsksFor() {
        // Given
        StackTestResource owner = new StackTestResource();
        owner.init(Map.of());
        StackTestResource query = new StackTestResource();
        query.init(Map.of("role", "query"));

        // When
        Map<String, String> ownerSettings = owner.start();
        owner.stop();
        Map<String, String> querySettings = query.start();

        // Then
        assertThat(querySettings)
                .containsEntry("dateline.kafka.bootstrap-servers", SharedStack.bootstrapServers())
                .containsEntry("dateline.database.url", ownerSettings.get("dateline.database.url"))
                .containsEntry("dateline.database.username", "dateline_query");
        assertThat(ownerSettings).containsEntry("dateline.database.username", "dateline");
    }

    /** The official image listens on all of its container's interfaces; the embedded server never does. */
    @Test
    void saysWhichStackTheTestsRunOn() throws SQLException {
        String stack = System.getProperty("stack", "embedded");
        String listens = ask("show listen_addresses");
        System.out.println("The tests run on the stack \"" + stack + "\": " + ask("select version()") + " at "
                + SharedStack.databaseUrl() + ", Kafka at " + SharedStack.bootstrapServers());
        assertThat(listens).isEqualTo(stack.equals("containers") ? "*" : "127.0.0.1");
    }

    private static String ask(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        SharedStack.databaseUrl(), DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
