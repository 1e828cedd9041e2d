package org.dateline.localstack.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.dateline.localstack.DatabaseSetup;
import org.dateline.localstack.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What tests may expect of PostgreSQL, on whichever stack they run. */
class TestPostgresTest {

    private static PostgresServer postgres;

    @BeforeAll
    static void startServer() {
        postgres = TestServers.postgres().start();
    }

    @AfterAll
    static void stopServer() {
        postgres.close();
    }

    @Test
    void isAsDurableAsAnInstalledServer() throws SQLException {
        assertThat(owner("show fsync")).isEqualTo("on");
        assertThat(owner("show synchronous_commit")).isEqualTo("on");
        assertThat(owner("show full_page_writes")).isEqualTo("on");
    }

    @Test
    void usesTheLocaleOfTheContainers() throws SQLException {
        assertThat(owner("select datcollate || ' ' || datctype || ' ' || pg_encoding_to_char(encoding)"
                        + " from pg_database where datname = current_database()"))
                .isEqualTo("C.UTF-8 C.UTF-8 UTF8");
    }

    @Test
    void letsTheQueryRoleLogInButNotCreateAnything() throws SQLException {
        assertThat(ask(DatabaseSetup.QUERY_ROLE, DatabaseSetup.QUERY_PASSWORD, "select current_user"))
                .isEqualTo("dateline_query");
        assertThatThrownBy(() ->
                        run(DatabaseSetup.QUERY_ROLE, DatabaseSetup.QUERY_PASSWORD, "create table made (id integer)"))
                .hasMessageContaining("permission denied for schema public");
        assertThatThrownBy(() -> run(
                        DatabaseSetup.QUERY_ROLE, DatabaseSetup.QUERY_PASSWORD, "create temp table made (id integer)"))
                .hasMessageContaining("permission denied to create temporary tables");
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> ask(DatabaseSetup.OWNER, "wrong", "select 1"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void keepsCommittedDataAcrossAStopAndAKill() throws SQLException {
        run(DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD, "create table kept (what text)");
        run(DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD, "insert into kept values ('before stop')");
        String address = postgres.url();
        postgres.stop();
        assertThatThrownBy(() -> owner("select 1")).isInstanceOf(SQLException.class);
        postgres.start();
        run(DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD, "insert into kept values ('before kill')");
        postgres.kill();
        assertThatThrownBy(() -> owner("select 1")).isInstanceOf(SQLException.class);
        postgres.start();
        assertThat(postgres.url()).isEqualTo(address);
        assertThat(owner("select string_agg(what, ', ' order by what desc) from kept"))
                .isEqualTo("before stop, before kill");
    }

    private static String owner(String query) throws SQLException {
        return ask(DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD, query);
    }

    private static String ask(String user, String password, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.url(), user, password);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void run(String user, String password, String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.url(), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
