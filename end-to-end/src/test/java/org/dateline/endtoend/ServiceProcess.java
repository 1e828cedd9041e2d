package org.dateline.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A packaged service in a process of its own, as a user runs it. */
final class ServiceProcess implements AutoCloseable {

    /** Instead of a status: nobody answers. */
    static final int NO_ANSWER = 0;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String service;
    private final int port;
    private final Map<String, String> settings;
    private final Path log;
    private Process process;

    ServiceProcess(String service, int port, Map<String, String> settings, Path logFolder) {
        this.service = service;
        this.port = port;
        this.settings = settings;
        this.log = logFolder.resolve(service + ".log");
    }

    ServiceProcess start() {
        Path jar = Path.of("..", service, "target", "quarkus-app", "quarkus-run.jar")
                .toAbsolutePath()
                .normalize();
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: package the services first");
        }
        List<String> options = settings.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .toList();
        List<String> command = Stream.of(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx300m",
                                "-Dquarkus.http.host=127.0.0.1",
                                "-Dquarkus.http.port=" + port),
                        options,
                        List.of("-jar", jar.toString()))
                .flatMap(List::stream)
                .toList();
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException("cannot start " + service, e);
        }
        return this;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    ServiceProcess awaitReady() {
        Awaitility.await(service + " is ready")
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .failFast(this::requireAlive)
                .until(this::isReady);
        return this;
    }

    String name() {
        return service;
    }

    boolean isReady() {
        return readiness() == 200;
    }

    /** The status that readiness answers with, or {@link #NO_ANSWER}. */
    int readiness() {
        return status("/q/health/ready");
    }

    /** The status that liveness answers with, or {@link #NO_ANSWER}. */
    int liveness() {
        return status("/q/health/live");
    }

    private int status(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve(path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }

    /** SIGKILL: no shutdown hook runs. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM; the service ends when it has finished what is under way. */
    void askToStop() {
        process.destroy();
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            askToStop();
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(service + " did not end within a minute of being told to");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException(service + " ended: " + tail());
        }
    }

    private String tail() {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.toList();
            return all.stream().skip(Math.max(0, all.size() - 15)).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "no log";
        }
    }
}
