package org.dateline.launcher.up;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @Test
    void startsAnEndedChildAgainAndSaysSo() {
        Supervisor supervisor = supervise("echo started; exit 3");
        try {
            supervisor.start();
            await().atMost(Duration.ofSeconds(30)).until(() -> supervisor.ends() >= 2);
        } finally {
            supervisor.stop();
            supervisor.awaitEnd();
        }
        assertThat(console.toString(UTF_8).lines().findFirst())
                .hasValue("child ended with code 3; starting it again (log: " + folder.resolve("child.log") + ")");
        assertThat(folder.resolve("child.log")).content().startsWith("started\nstarted\n");
    }

    @Test
    void endsTheChildAndForgetsItWhenStopped() {
        Supervisor supervisor = supervise("exec sleep 600");
        supervisor.start();
        ProcessHandle child = supervisor.process();
        supervisor.stop();
        supervisor.awaitEnd();
        assertThat(child.isAlive()).isFalse();
        assertThat(supervisor.ends()).isZero();
        assertThat(console.toString(UTF_8)).isEmpty();
        assertThat(folder.resolve("child.pid")).doesNotExist();
    }

    @Test
    void findsAndEndsWhatAKilledLauncherLeft() throws IOException {
        Process left = new ProcessBuilder("sleep", "600").start();
        new PidFile(folder.resolve("child.pid")).write(left.toHandle());
        assertThat(new PidFile(folder.resolve("child.pid")).stopLeftover()).isTrue();
        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void leavesAProcessAloneThatOnlyHasTheSameNumber() throws IOException {
        Path file = folder.resolve("child.pid");
        Files.writeString(file, ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z");
        assertThat(new PidFile(file).stopLeftover()).isFalse();
    }

    private Supervisor supervise(String script) {
        Child child = new Child(
                "child",
                Path.of("."),
                List.of("sh", "-c", script),
                Map.of(),
                folder.resolve("child.log"),
                new PidFile(folder.resolve("child.pid")));
        return new Supervisor(child, Duration.ofMillis(40), new Console(new PrintStream(console, true, UTF_8)));
    }
}
