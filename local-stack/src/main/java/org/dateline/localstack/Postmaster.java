package org.dateline.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The running PostgreSQL server of a data folder, as its {@code postmaster.pid} names it. */
final class Postmaster {

    private static final Duration END_WAIT = Duration.ofSeconds(30);

    private final ProcessHandle server;

    private Postmaster(ProcessHandle server) {
        this.server = server;
    }

    /** The server that runs on this data folder; a pid file left by a server that is gone counts as none. */
    static Optional<Postmaster> of(Path data) {
        return pid(data)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> serves(process, data))
                .map(Postmaster::new);
    }

    /**
     * Stops what an earlier, killed launcher or test left running on this data folder, and removes a pid file whose
     * process is now something else: PostgreSQL itself would refuse to start because of it.
     */
    static void clearLeftovers(Path data) {
        Optional<Postmaster> leftover = of(data);
        if (leftover.isPresent()) {
            leftover.get().stop();
        } else if (pid(data).isPresent()) {
            data.resolve("postmaster.pid").toFile().delete();
        }
    }

    /** A clean stop that does not wait for clients to leave; a server that does not end in time is killed. */
    void stop() {
        try {
            // SIGINT is PostgreSQL's "fast" stop; the JDK can only send SIGTERM, which waits for every client.
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            server.destroy();
        }
        if (!awaitEnd(List.of(server))) {
            kill();
        }
    }

    /** SIGKILL: nothing is flushed, the next start recovers from the write-ahead log. */
    void kill() {
        List<ProcessHandle> all = server.descendants().collect(Collectors.toList());
        server.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        all.add(server);
        if (!awaitEnd(all)) {
            throw new StackException("PostgreSQL (process " + server.pid() + ") cannot be stopped");
        }
    }

    private static boolean awaitEnd(List<ProcessHandle> processes) {
        CompletableFuture<?>[] ends =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(END_WAIT.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }

    private static Optional<Long> pid(Path data) {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid")).stream()
                    .findFirst()
                    .map(line -> Long.parseLong(line.trim()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A process number may be in use again by something else: a server sits in its data folder. */
    private static boolean serves(ProcessHandle process, Path data) {
        boolean postgres = process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(true);
        Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        if (!Files.isSymbolicLink(workingFolder)) {
            return postgres;
        }
        try {
            return postgres && Files.isSameFile(workingFolder, data);
        } catch (IOException e) {
            return false;
        }
    }
}
