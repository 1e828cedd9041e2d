package org.dateline.launcher.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers a child process on disk, with the time it started: a process number alone may belong to something else by
 * the time it is read.
 */
final class PidFile {

    private static final Duration STOP_WAIT = Duration.ofSeconds(10);

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) throws IOException {
        Files.writeString(file, process.pid() + " " + started(process));
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Ends the process that a killed launcher left running; true if there was one. */
    boolean stopLeftover() throws IOException {
        Optional<ProcessHandle> process = read();
        process.ifPresent(PidFile::stop);
        delete();
        return process.isPresent();
    }

    private Optional<ProcessHandle> read() throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        String[] words = Files.readString(file).trim().split(" ");
        if (words.length != 2 || !words[0].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> started(process).equals(words[1]));
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
