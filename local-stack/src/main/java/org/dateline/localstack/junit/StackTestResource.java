package org.dateline.localstack.junit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.dateline.localstack.DatabaseSetup;

/**
 * Gives a {@code @QuarkusTest} the shared PostgreSQL and Kafka. With the argument {@code role=query} the service gets
 * the read-only role, else the owner. The schema is empty until somebody migrates it: see {@link SharedStack} for the
 * owner's access.
 */
public final class StackTestResource implements QuarkusTestResourceLifecycleManager {

    private boolean queryRole;

    @Override
    public void init(Map<String, String> args) {
        queryRole = "query".equals(args.get("role"));
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "dateline.kafka.bootstrap-servers",
                SharedStack.bootstrapServers(),
                "dateline.database.url",
                SharedStack.databaseUrl(),
                "dateline.database.username",
                queryRole ? DatabaseSetup.QUERY_ROLE : DatabaseSetup.OWNER,
                "dateline.database.password",
                queryRole ? DatabaseSetup.QUERY_PASSWORD : DatabaseSetup.OWNER_PASSWORD);
    }

    /** Nothing: the stack is shared by the tests that follow, and ends with the JVM. */
    @Override
    public void stop() {}
}
