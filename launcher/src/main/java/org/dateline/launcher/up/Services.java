package org.dateline.launcher.up;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.launcher.Ports;
import org.dateline.localstack.DatabaseSetup;

/** How the three services are started. */
final class Services {

    private final Ports ports;
    private final String databaseUrl;
    private final Checkout checkout;
    private final DataFolder data;

    Services(Ports ports, String databaseUrl, Checkout checkout, DataFolder data) {
        this.ports = ports;
        this.databaseUrl = databaseUrl;
        this.checkout = checkout;
        this.data = data;
    }

    static List<String> names() {
        return List.of("ingest-service", "enrich-service", "query-service");
    }

    List<Child> all() {
        Map<String, String> kafka = Map.of("DATELINE_KAFKA_BOOTSTRAP_SERVERS", ports.bootstrapServers());
        return List.of(
                child("ingest-service", ports.ingest(), kafka, Map.of("DATELINE_QUERY_URL", ports.queryUrl())),
                child(
                        "enrich-service",
                        ports.enrich(),
                        kafka,
                        database(DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD)),
                child(
                        "query-service",
                        ports.query(),
                        kafka,
                        database(DatabaseSetup.QUERY_ROLE, DatabaseSetup.QUERY_PASSWORD)));
    }

    private Map<String, String> database(String user, String password) {
        return Map.of(
                "DATELINE_DATABASE_URL", databaseUrl,
                "DATELINE_DATABASE_USERNAME", user,
                "DATELINE_DATABASE_PASSWORD", password);
    }

    private Child child(String name, int port, Map<String, String> kafka, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(kafka);
        environment.putAll(settings);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.putAll(ServiceJvm.environment());
        List<String> command = ServiceJvm.command(name, checkout.jar(name));
        return new Child(name, command, environment, data.log(name), new PidFile(data.pidFile(name)));
    }
}
