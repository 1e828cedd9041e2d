package org.dateline.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dateline.launcher.up.ServiceJvm;
import org.dateline.localstack.Ports;

/** A packaged service, started as {@code ./dateline up} starts it. */
final class ServiceProcess {

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final Duration READY_WAIT = Duration.ofSeconds(90);
    private static final byte[] READY = HttpConnection.get("/q/health/ready");
    private static final long POLL_MILLIS = 10;

    private final String name;
    private final Path jar;
    private final Path log;
    private final int port = Ports.free();
    private Process process;

    ServiceProcess(String name, Path home, Path log) {
        this.name = name;
        this.jar = home.resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
        this.log = log;
    }

    /** Returns how long it took from starting the process to its first answer that it is ready. */
    Duration start(Map<String, String> settings) throws IOException, InterruptedException {
        if (!Files.isRegularFile(jar)) {
            throw new BenchException(name + " is not built: " + jar + " is missing");
        }
        List<String> command = ServiceJvm.command(name, jar);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(ServiceJvm.folder(jar).toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(new File("/dev/null"));
        builder.environment().putAll(ServiceJvm.environment());
        builder.environment().putAll(settings);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        long began = System.nanoTime();
        process = builder.start();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - began > READY_WAIT.toNanos()) {
                String last = Files.readString(log)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .reduce("", (a, b) -> b);
                throw new BenchException(name + " does not get ready: " + last);
            }
            Thread.sleep(POLL_MILLIS);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private boolean isReady() {
        try (HttpConnection connection = new HttpConnection(port)) {
            return connection.send(READY).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    void stop() {
        if (process != null) {
            Processes.end(process);
        }
    }
}
