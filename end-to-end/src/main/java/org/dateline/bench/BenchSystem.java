package org.dateline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.localstack.DatabaseSetup;
import org.dateline.localstack.LocalPostgres;
import org.dateline.localstack.Ports;

/**
 * PostgreSQL, Kafka and the packaged services, each a process (or a family of them) of its own on a free port, with
 * data that are removed at the end. Parts are started one after the other, so that a start is timed alone.
 */
final class BenchSystem implements AutoCloseable {

    static final String BROKER = "Kafka broker";
    static final String POSTGRES = "PostgreSQL";

    private final Path home;
    private final Path folder;
    private final int kafkaPort = Ports.free();
    private final Path store;
    private final LocalPostgres postgres;
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private Process broker;
    private boolean closed;

    BenchSystem(Path home) throws IOException {
        this(home, null);
    }

    /** With the data of PostgreSQL in a folder that stays, or in one that is removed if that is null. */
    BenchSystem(Path home, Path kept) throws IOException {
        this.home = home;
        this.folder = Files.createTempDirectory("dateline-bench-");
        this.store = kept == null ? folder.resolve("postgres") : kept;
        this.postgres = LocalPostgres.in(store, Ports.free());
    }

    void startBroker() throws IOException {
        broker = new ProcessBuilder(
                        ServiceProcess.JAVA,
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerMain.class.getName(),
                        folder.resolve("kafka").toString(),
                        Integer.toString(kafkaPort))
                .redirectError(folder.resolve("kafka.log").toFile())
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(broker.getInputStream(), StandardCharsets.UTF_8));
        if (said.lines().noneMatch("ready"::equals)) {
            throw new BenchException("The broker did not start: "
                    + Files.readString(folder.resolve("kafka.log"))
                            .lines()
                            .findFirst()
                            .orElse("it says nothing"));
        }
    }

    void startPostgres() {
        postgres.start();
    }

    /** Starts a service and returns how long it took until it was ready. */
    Duration start(String name) throws IOException, InterruptedException {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("DATELINE_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        if (!name.equals("ingest-service")) {
            boolean owner = name.equals("enrich-service");
            environment.put("DATELINE_DATABASE_URL", postgres.url());
            environment.put("DATELINE_DATABASE_USERNAME", owner ? DatabaseSetup.OWNER : DatabaseSetup.QUERY_ROLE);
            environment.put(
                    "DATELINE_DATABASE_PASSWORD", owner ? DatabaseSetup.OWNER_PASSWORD : DatabaseSetup.QUERY_PASSWORD);
        }
        ServiceProcess service = new ServiceProcess(name, home, folder.resolve(name + ".log"));
        services.put(name, service);
        return service.start(environment);
    }

    int port(String service) {
        return services.get(service).port();
    }

    String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    /** Where PostgreSQL has its data. */
    Path store() {
        return store;
    }

    LocalPostgres postgres() {
        return postgres;
    }

    /** Every process that runs now, this program, which makes the load, included. */
    List<Watched> processes() throws IOException {
        List<Watched> all = new ArrayList<>();
        services.values().forEach(service -> all.add(Watched.alone(service.name(), service.process())));
        all.add(Watched.alone(BROKER, broker.toHandle()));
        Path pid = store.resolve("data").resolve("postmaster.pid");
        if (Files.exists(pid)) {
            long postmaster = Long.parseLong(Files.readAllLines(pid).get(0).trim());
            all.add(Watched.withChildren(POSTGRES, ProcessHandle.of(postmaster).orElseThrow()));
        }
        all.add(Watched.alone("load program", ProcessHandle.current()));
        return all;
    }

    void stopServices() {
        services.values().forEach(ServiceProcess::stop);
        services.clear();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        stopServices();
        if (broker != null) {
            Processes.end(broker);
        }
        postgres.stop();
        Processes.delete(folder);
    }
}
