package org.dateline.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A PostgreSQL server of this machine's own, from the binaries on the class path, listening on the loopback interface.
 *
 * <p>It is as durable as an installed one: {@code fsync} and {@code synchronous_commit} are on, so a transaction that
 * was committed survives {@link #kill()}. The database and roles of {@link DatabaseSetup} exist after {@link #start()}.
 * Starting clears away what an earlier, killed run left behind. Failures are {@link StackException}s of one line.
 */
public final class LocalPostgres implements PostgresServer {

    private static final Duration START_WAIT = Duration.ofSeconds(60);

    private static final String HOST_RULES = String.join(
            "\n",
            "# Roles with passwords are checked, so that wrong settings fail here as they would elsewhere.",
            "host all postgres 127.0.0.1/32 trust",
            "host all all 127.0.0.1/32 scram-sha-256",
            "");

    private final Path folder;
    private final int port;
    private final boolean temporary;
    private FolderLock lock;
    private EmbeddedPostgres server;

    private LocalPostgres(Path folder, int port, boolean temporary) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.temporary = temporary;
    }

    /** A server whose data stay in {@code folder} from one start to the next. */
    public static LocalPostgres in(Path folder, int port) {
        return new LocalPostgres(folder, port, false);
    }

    /** A server on a free port whose data are removed by {@link #close()}. */
    public static LocalPostgres temporary() {
        return new LocalPostgres(Directories.temporary("postgres"), Ports.free(), true);
    }

    @Override
    public synchronized LocalPostgres start() {
        if (server != null) {
            return this;
        }
        lock = FolderLock.take(folder);
        try {
            Postmaster.clearLeftovers(data());
            Ports.requireFree(port, "PostgreSQL");
            discardHalfMadeData();
            server = builder().start();
            DatabaseSetup.apply(server.getPostgresDatabase());
            Files.deleteIfExists(making());
            return this;
        } catch (StackException e) {
            stop();
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            stop();
            throw new StackException(
                    "PostgreSQL does not start in " + folder + " on port " + port + ": " + e.getMessage() + " (see "
                            + log() + ")",
                    e);
        }
    }

    /** A first start that was interrupted leaves a data folder that no server ever starts on. */
    private void discardHalfMadeData() throws IOException {
        if (Files.exists(making())) {
            Directories.delete(data());
        }
        if (Files.notExists(data())) {
            Files.writeString(making(), "The first start has not come to its end.\n");
        }
    }

    private EmbeddedPostgres.Builder builder() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START_WAIT)
                .setLocaleConfig("locale", PostgresSettings.LOCALE)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .setDataDirectoryCustomizer(data -> writeHostRules(data.toPath()));
        PostgresSettings.all().forEach(builder::setServerConfig);
        return builder.setServerConfig("listen_addresses", "127.0.0.1").setServerConfig("unix_socket_directories", "");
    }

    private static void writeHostRules(Path data) {
        try {
            Files.writeString(data.resolve("pg_hba.conf"), HOST_RULES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops a server that an earlier, killed run left on the folder; one that is in use is left alone. */
    public synchronized void clearLeftovers() {
        FolderLock own = FolderLock.take(folder);
        try {
            Postmaster.clearLeftovers(data());
        } finally {
            own.close();
        }
    }

    @Override
    public synchronized void stop() {
        if (lock == null) {
            return;
        }
        closeServer();
        Postmaster.of(data()).ifPresent(Postmaster::stop);
        release();
    }

    @Override
    public synchronized void kill() {
        if (lock == null) {
            return;
        }
        Postmaster.of(data()).ifPresent(Postmaster::kill);
        closeServer();
        release();
    }

    private void release() {
        lock.close();
        lock = null;
    }

    private void closeServer() {
        EmbeddedPostgres stopping = server;
        server = null;
        try {
            if (stopping != null) {
                stopping.close();
            }
        } catch (IOException e) {
            throw new StackException("PostgreSQL in " + folder + " does not stop: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        stop();
        if (temporary) {
            Directories.delete(folder);
        }
    }

    public int port() {
        return port;
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DatabaseSetup.DATABASE;
    }

    /** Where the server's own log goes. */
    public Path log() {
        return folder.resolve("postgresql.log");
    }

    private Path making() {
        return folder.resolve("first-start");
    }

    private Path data() {
        return folder.resolve("data");
    }
}
