package org.dateline.launcher.up;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.launcher.Ports;
import org.dateline.localstack.DatabaseSetup;

/** How the three services are started. */
final class Services {

    private static final String EXTENSIONS = "DATELINE_ANALYSIS_EXTENSIONS";

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

    /** Files that are named from the folder that the launcher was called in; the services run in others. */
    private static Map<String, String> ofTheCaller() {
        Map<String, String> environment = new HashMap<>();
        String extensions = System.getenv(EXTENSIONS);
        if (extensions != null && !extensions.isBlank()) {
            environment.put(EXTENSIONS, Path.of(extensions).toAbsolutePath().toString());
        }
        Path settings = Path.of("config", "application.properties").toAbsolutePath();
        if (Files.exists(settings)) {
            environment.put("QUARKUS_CONFIG_LOCATIONS", settings.toUri().toString());
        }
        return environment;
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
        environment.putAll(ofTheCaller());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.putAll(ServiceJvm.environment());
        Path jar = checkout.jar(name);
        List<String> command = ServiceJvm.command(name, jar);
        return new Child(
                name, ServiceJvm.folder(jar), command, environment, data.log(name), new PidFile(data.pidFile(name)));
    }
}
