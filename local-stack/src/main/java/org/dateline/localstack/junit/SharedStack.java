package org.dateline.localstack.junit;

import org.dateline.localstack.DatabaseSetup;
import org.dateline.localstack.KafkaBroker;
import org.dateline.localstack.PostgresServer;

/**
 * The stack that all tests of a JVM share: started on first use, stopped when the JVM ends; of the kind that
 * {@link TestServers} says.
 *
 * <p>Tests that need the owner's access (for example to migrate, or to look into tables) take it from here.
 */
public final class SharedStack {

    // Quarkus loads test resources anew when it restarts; system properties outlive a class loader.
    private static final String BOOTSTRAP_SERVERS = "shared-stack.bootstrap-servers";
    private static final String DATABASE_URL = "shared-stack.database-url";

    private SharedStack() {}

    /** Kafka's bootstrap address. */
    public static String bootstrapServers() {
        return property(BOOTSTRAP_SERVERS);
    }

    /** JDBC address of the database, for the owner ({@link DatabaseSetup#OWNER}) and the query role alike. */
    public static String databaseUrl() {
        return property(DATABASE_URL);
    }

    private static String property(String name) {
        // The lock has to be one for all class loaders, as the properties are.
        synchronized (System.getProperties()) {
            if (System.getProperty(name) == null) {
                start();
            }
            return System.getProperty(name);
        }
    }

    private static void start() {
        PostgresServer postgres = TestServers.postgres();
        KafkaBroker kafka = TestServers.kafka();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres, kafka), "stop-shared-stack"));
        postgres.start();
        kafka.start();
        System.setProperty(BOOTSTRAP_SERVERS, kafka.bootstrapServers());
        System.setProperty(DATABASE_URL, postgres.url());
    }

    private static void close(PostgresServer postgres, KafkaBroker kafka) {
        try {
            kafka.close();
        } finally {
            postgres.close();
        }
    }
}
