package org.dateline.localstack.containers;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.dateline.localstack.BrokerSettings;
import org.dateline.localstack.KafkaBroker;
import org.dateline.localstack.StackException;

/** The official image of Kafka, with the settings of the embedded broker. */
public final class ContainerKafka implements KafkaBroker {

    static final String IMAGE = "apache/kafka:4.1.1";

    private static final int PORT = 9092;

    private final ServerContainer container = new ServerContainer(IMAGE, PORT);

    private ContainerKafka() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KAFKA_HEAP_OPTS", "-Xmx384m");
        BrokerSettings.of("0.0.0.0:" + PORT, "localhost:9093", container.address(), "/var/lib/kafka/data")
                .forEach((key, value) -> environment.put(variable(key), value));
        container.with(environment);
    }

    /** How the image wants a setting to be called. */
    private static String variable(String key) {
        return "KAFKA_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /**
     * A broker whose data are removed by {@link #close()}.
     *
     * @throws StackException if there is no container engine
     */
    public static ContainerKafka temporary() {
        return new ContainerKafka();
    }

    @Override
    public synchronized ContainerKafka start() {
        if (container.start()) {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
                Waiting.until(
                        "Kafka in its container",
                        () -> admin.describeCluster().controller().get(10, TimeUnit.SECONDS));
            }
        }
        return this;
    }

    @Override
    public synchronized void stop() {
        container.stop();
    }

    @Override
    public String bootstrapServers() {
        return container.address();
    }

    @Override
    public synchronized void close() {
        container.remove();
    }
}
