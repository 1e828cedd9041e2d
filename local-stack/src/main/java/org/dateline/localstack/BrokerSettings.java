package org.dateline.localstack;

import java.nio.file.Path;
import java.util.Properties;

/** The settings of a single broker with its controller, small enough for a laptop. */
final class BrokerSettings {

    static final String CONTROLLER = "CONTROLLER";

    private static final String BROKER = "BROKER";
    private static final String HOST = "127.0.0.1";

    // The largest message of the contract is 17 MiB; a batch adds its header and the record's.
    private static final int LARGEST_BATCH = 18 * 1024 * 1024;

    private BrokerSettings() {}

    static Properties of(Path folder, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("inter.broker.listener.name", BROKER);
        settings.put("listener.security.protocol.map", BROKER + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put(
                "listeners",
                BROKER + "://" + HOST + ":" + port + "," + CONTROLLER + "://" + HOST + ":" + controllerPort);
        settings.put("advertised.listeners", BROKER + "://" + HOST + ":" + port);
        settings.put("log.dirs", folder.toString());
        contract(settings);
        single(settings);
        small(settings);
        return settings;
    }

    private static void contract(Properties settings) {
        settings.put("auto.create.topics.enable", "false");
        settings.put("message.max.bytes", Integer.toString(LARGEST_BATCH));
        settings.put("replica.fetch.max.bytes", Integer.toString(LARGEST_BATCH));
    }

    private static void single(Properties settings) {
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

    private static void small(Properties settings) {
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
