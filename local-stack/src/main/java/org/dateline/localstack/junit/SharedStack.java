package org.dateline.localstack.junit;

import org.dateline.localstack.DatabaseSetup;
import org.dateline.localstack.StackException;

/**
 * The stack that all tests of a JVM share: started on first use, stopped when the JVM ends. Which one it is, the system
 * property {@code stack} says: {@code embedded} (the default) or {@code containers}.
 *
 * <p>Tests that need the owner's access (for example to migrate, or to look into tables) take it from here.
 */
public final class SharedStack {

    // Quarkus loads test resources anew when it restarts; system properties outlive a class loader.
    private static final String KIND = "shared-stack.kind";
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

    /** {@code embedded} or {@code containers}. */
    public static String kind() {
        return property(KIND);
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
        TestStack stack = create(System.getProperty("stack", "embedded"));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop-shared-stack"));
        System.setProperty(KIND, stack.kind());
        System.setProperty(BOOTSTRAP_SERVERS, stack.bootstrapServers());
        System.setProperty(DATABASE_URL, stack.databaseUrl());
    }

    private static TestStack create(String kind) {
        switch (kind) {
            case "embedded":
                return new EmbeddedStack();
            case "containers":
                return new ContainerStack();
            default:
                throw new StackException("-Dstack=" + kind + " is neither embedded nor containers");
        }
    }
}
