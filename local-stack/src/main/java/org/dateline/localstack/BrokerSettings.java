package org.dateline.localstack;

import java.util.HashMap;
import java.util.Map;

/** The settings of a single broker with its controller, small enough for a laptop. */
public final class BrokerSettings {

    static final String CONTROLLER = "CONTROLLER";

    private static final String BROKER = "BROKER";

    // The largest message of the contract is 17 MiB; a batch adds its header and the record's.
    private static final int LARGEST_BATCH = 18 * 1024 * 1024;

    private BrokerSettings() {}

    /**
     * All settings of a broker.
     *
     * @param listener where clients are listened for, {@code host:port}
     * @param controller where the controller listens, {@code host:port}
     * @param advertised what clients are told to connect to, {@code host:port}
     * @param folder where the data are
     */
    public static Map<String, String> of(String listener, String controller, String advertised, String folder) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@" + controller);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("inter.broker.listener.name", BROKER);
        settings.put("listener.security.protocol.map", BROKER + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("listeners", BROKER + "://" + listener + "," + CONTROLLER + "://" + controller);
        settings.put("advertised.listeners", BROKER + "://" + advertised);
        settings.put("log.dirs", folder);
        contract(settings);
        single(settings);
        small(settings);
        return settings;
    }

    private static void contract(Map<String, String> settings) {
        settings.put("auto.create.topics.enable", "false");
        settings.put("message.max.bytes", Integer.toString(LARGEST_BATCH));
        settings.put("replica.fetch.max.bytes", Integer.toString(LARGEST_BATCH));
    }

    private static void single(Map<String, String> settings) {
        settings.put("default.replication.factor", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // There is no other broker to hand partitions to.
        settings.put("controlled.shutdown.enable", "false");
    }

    private static void small(Map<String, String> settings) {
        settings.put("offsets.topic.num.partitions", "5");
        settings.put("transaction.state.log.num.partitions", "5");
        settings.put("share.coordinator.state.topic.num.partitions", "5");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        // 128 MiB of heap by default.
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
    }
}
