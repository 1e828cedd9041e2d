package org.dateline.launcher.up;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.launcher.Ports;
import org.dateline.localstack.DatabaseSetup;

/** How the three services are started: their settings, and JVMs that are small together. */
final class Services {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

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
                child("ingest-service", ports.ingest(), 192, kafka, Map.of("DATELINE_QUERY_URL", ports.queryUrl())),
                child(
                        "enrich-service",
                        ports.enrich(),
                        288,
                        kafka,
                        database(DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD)),
                child(
                        "query-service",
                        ports.query(),
                        160,
                        kafka,
                        database(DatabaseSetup.QUERY_ROLE, DatabaseSetup.QUERY_PASSWORD)));
    }

    private Map<String, String> database(String user, String password) {
        return Map.of(
                "DATELINE_DATABASE_URL", databaseUrl,
                "DATELINE_DATABASE_USERNAME", user,
                "DATELINE_DATABASE_PASSWORD", password);
    }

    private Child child(
            String name, int port, int heapMegabytes, Map<String, String> kafka, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(kafka);
        environment.putAll(settings);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        // glibc keeps memory per thread group otherwise; two of them are enough for two cores.
        environment.put("MALLOC_ARENA_MAX", "2");
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                checkout.jar(name).toString()));
        return new Child(name, command, environment, data.log(name), new PidFile(data.pidFile(name)));
    }
}
