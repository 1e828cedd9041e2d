package org.dateline.localstack.junit;

import org.dateline.localstack.KafkaBroker;
import org.dateline.localstack.LocalKafka;
import org.dateline.localstack.LocalPostgres;
import org.dateline.localstack.PostgresServer;
import org.dateline.localstack.StackException;
import org.dateline.localstack.containers.ContainerKafka;
import org.dateline.localstack.containers.ContainerPostgres;

/**
 * Servers of a test's own, to be started, stopped and killed; their data go with {@code close()}. Of which kind they
 * are, the system property {@code stack} says: {@code embedded} (the default) or {@code containers}. Most tests only
 * need the servers of {@link SharedStack}.
 */
public final class TestServers {

    private static final String EMBEDDED = "embedded";
    private static final String CONTAINERS = "containers";

    private TestServers() {}

    /** {@code embedded} or {@code containers}. */
    public static String kind() {
        String kind = System.getProperty("stack", EMBEDDED);
        if (!kind.equals(EMBEDDED) && !kind.equals(CONTAINERS)) {
            throw new StackException("-Dstack=" + kind + " is neither " + EMBEDDED + " nor " + CONTAINERS);
        }
        return kind;
    }

    /** A PostgreSQL server that is not started yet. */
    public static PostgresServer postgres() {
        return kind().equals(CONTAINERS) ? ContainerPostgres.temporary() : LocalPostgres.temporary();
    }

    /** A Kafka broker that is not started yet. */
    public static KafkaBroker kafka() {
        return kind().equals(CONTAINERS) ? ContainerKafka.temporary() : LocalKafka.temporary();
    }
}
