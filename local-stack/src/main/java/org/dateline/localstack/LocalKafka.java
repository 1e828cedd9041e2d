package org.dateline.localstack;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka broker inside this JVM: Kafka's own server, as broker and controller in one, listening on the loopback
 * interface.
 *
 * <p>Topics are never created by use. What was acknowledged survives the end of the JVM, also an abrupt one. Failures
 * are {@link StackException}s of one line.
 */
public final class LocalKafka implements KafkaBroker {

    private final Path folder;
    private final int port;
    private final boolean temporary;
    private FolderLock lock;
    private KafkaRaftServer server;

    private LocalKafka(Path folder, int port, boolean temporary) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.temporary = temporary;
    }

    /** A broker whose topics stay in {@code folder} from one start to the next. */
    public static LocalKafka in(Path folder, int port) {
        return new LocalKafka(folder, port, false);
    }

    /** A broker on a free port whose data are removed by {@link #close()}. */
    public static LocalKafka temporary() {
        return new LocalKafka(Directories.temporary("kafka"), Ports.free(), true);
    }

    @Override
    public synchronized LocalKafka start() {
        if (server != null) {
            return this;
        }
        // Kafka takes its own lock late: a second broker would have cut the first one's metadata log by then.
        lock = FolderLock.take(folder);
        try {
            Ports.requireFree(port, "Kafka");
            KafkaConfig config = KafkaConfig.fromProps(settings(), false);
            formatOnce(config);
            server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            return this;
        } catch (StackException e) {
            stop();
            throw e;
        } catch (Exception e) {
            stop();
            throw new StackException(
                    "Kafka does not start in " + folder + " on port " + port + ": " + e.getMessage(), e);
        }
    }

    private Properties settings() {
        Properties settings = new Properties();
        String controller = "127.0.0.1:" + Ports.free();
        settings.putAll(BrokerSettings.of(bootstrapServers(), controller, bootstrapServers(), folder.toString()));
        return settings;
    }

    /** Storage is formatted when the folder is new: formatting gives the cluster its id, which then stays. */
    private void formatOnce(KafkaConfig config) throws Exception {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(config.nodeId())
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setMetadataLogDirectory(config.metadataLogDir())
                .setDirectories(List.of(folder.toString()))
                .setIgnoreFormatted(true)
                .run();
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }

    @Override
    public synchronized void close() {
        stop();
        if (temporary) {
            Directories.delete(folder);
        }
    }

    public int port() {
        return port;
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }
}
