package org.dateline.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    static Path folder;

    private static LocalPostgres postgres;

    @BeforeAll
    static void startServer() {
        postgres = LocalPostgres.in(folder.resolve("main"), Ports.free()).start();
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
        postgres.stop();
        postgres.start();
        run(DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD, "insert into kept values ('before kill')");
        postgres.kill();
        assertThatThrownBy(() -> owner("select 1")).isInstanceOf(SQLException.class);
        postgres.start();
        assertThat(owner("select string_agg(what, ', ' order by what desc) from kept"))
                .isEqualTo("before stop, before kill");
    }

    @Test
    void takesOverFromARunThatWasKilledAndLeftItsServerBehind() throws Exception {
        Path home = folder.resolve("left");
        assertThat(LeaveServerBehind.inAnotherJvm(home)).isEqualTo(LeaveServerBehind.EXIT_CODE);
        assertThat(Postmaster.of(home.resolve("data"))).isPresent();
        try (LocalPostgres next = LocalPostgres.in(home, Ports.free())) {
            next.start();
        }
        assertThat(Postmaster.of(home.resolve("data"))).isEmpty();
    }

    @Test
    void leavesAServerAloneThatSomebodyStillUses() throws SQLException {
        assertThatThrownBy(() ->
                        LocalPostgres.in(folder.resolve("main"), Ports.free()).start())
                .isInstanceOf(StackException.class)
                .hasMessageContaining("in use by this process already");
        assertThat(owner("select 1")).isEqualTo("1");
    }

    @Test
    void startsThoughTheProcessNumberOfADeadServerIsInUseAgain() throws IOException {
        Path home = folder.resolve("stale");
        try (LocalPostgres server = LocalPostgres.in(home, Ports.free())) {
            server.start();
            server.stop();
            Files.writeString(
                    home.resolve("data/postmaster.pid"),
                    ProcessHandle.current().pid() + "\n" + home.resolve("data") + "\n1\n" + server.port() + "\n");
            server.start();
        }
    }

    @Test
    void makesTheDataAnewAfterAnInterruptedFirstStart() throws IOException {
        Path home = folder.resolve("half");
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/postgresql.conf"), "# cut off");
        Files.writeString(home.resolve("first-start"), "");
        try (LocalPostgres server = LocalPostgres.in(home, Ports.free())) {
            server.start();
        }
        assertThat(home.resolve("first-start")).doesNotExist();
    }

    @Test
    void namesThePortThatIsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LocalPostgres second = LocalPostgres.in(folder.resolve("second"), taken.getLocalPort());
            assertThatThrownBy(second::start)
                    .isInstanceOf(StackException.class)
                    .hasMessage("Port " + taken.getLocalPort() + ", wanted for PostgreSQL, is in use");
        }
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
