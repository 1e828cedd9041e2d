package org.dateline.localstack.containers;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.localstack.DatabaseSetup;
import org.dateline.localstack.PostgresServer;
import org.dateline.localstack.PostgresSettings;
import org.dateline.localstack.StackException;
import org.postgresql.ds.PGSimpleDataSource;

/** The official image of PostgreSQL, with the settings of the embedded server. */
public final class ContainerPostgres implements PostgresServer {

    static final String IMAGE = "postgres:18";

    private static final int PORT = 5432;
    private static final String SUPERUSER = "postgres";

    private final ServerContainer container = new ServerContainer(IMAGE, PORT);

    private ContainerPostgres() {
        String[] command = Stream.concat(
                        Stream.of("postgres"),
                        PostgresSettings.all().entrySet().stream()
                                .flatMap(setting -> Stream.of("-c", setting.getKey() + "=" + setting.getValue())))
                .toArray(String[]::new);
        container.with(
                Map.of("POSTGRES_PASSWORD", SUPERUSER, "POSTGRES_INITDB_ARGS", "--locale=" + PostgresSettings.LOCALE),
                command);
    }

    /**
     * A server whose data are removed by {@link #close()}.
     *
     * @throws StackException if there is no container engine
     */
    public static ContainerPostgres temporary() {
        return new ContainerPostgres();
    }

    @Override
    public synchronized ContainerPostgres start() {
        if (container.start()) {
            PGSimpleDataSource superuser = superuser();
            // While the image first makes its database, its server is not reached by network.
            Waiting.until("PostgreSQL in its container", () -> {
                superuser.getConnection().close();
                return true;
            });
            try {
                DatabaseSetup.apply(superuser);
            } catch (SQLException e) {
                throw new StackException("The database in the container cannot be set up: " + e.getMessage(), e);
            }
        }
        return this;
    }

    private PGSimpleDataSource superuser() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://" + container.address() + "/postgres");
        source.setUser(SUPERUSER);
        source.setPassword(SUPERUSER);
        return source;
    }

    @Override
    public synchronized void stop() {
        container.stop();
    }

    @Override
    public synchronized void kill() {
        container.kill();
    }

    @Override
    public String url() {
        return "jdbc:postgresql://" + container.address() + "/" + DatabaseSetup.DATABASE;
    }

    @Override
    public synchronized void close() {
        container.remove();
    }
}
