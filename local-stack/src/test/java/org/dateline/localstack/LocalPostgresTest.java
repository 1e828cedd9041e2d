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
import java.sql.SQLException;
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
        try (Connection connection =
                DriverManager.getConnection(postgres.url(), DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD)) {
            assertThat(connection.isValid(5)).isTrue();
        }
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
}
