package org.dateline.enrich.health;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.dateline.enrich.kafka.KafkaConnections;

/**
 * Asks Kafka and the database every two seconds whether they answer. Asked in the background, so that a health check is
 * answered at once, however long a connection attempt takes.
 */
@ApplicationScoped
class Reachability {

    private static final long EVERY_SECONDS = 2;
    private static final int ANSWER_SECONDS = 3;
    private static final Duration CLOSE = Duration.ofMillis(500);

    private final KafkaConnections connections;
    private final AgroalDataSource dataSource;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "dateline-reachability");
        thread.setDaemon(true);
        return thread;
    });
    private Admin admin;
    private volatile boolean kafka;
    private volatile boolean database;

    Reachability(KafkaConnections connections, AgroalDataSource dataSource) {
        this.connections = connections;
        this.dataSource = dataSource;
    }

    boolean kafka() {
        return kafka;
    }

    boolean database() {
        return database;
    }

    void start(@Observes StartupEvent event) {
        admin = connections.admin();
        var unused = threads.scheduleWithFixedDelay(this::askKafka, 0, EVERY_SECONDS, TimeUnit.SECONDS);
        unused = threads.scheduleWithFixedDelay(this::askDatabase, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
        admin.close(CLOSE);
    }

    private void askKafka() {
        try {
            kafka = !admin.describeCluster()
                    .nodes()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            kafka = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void askDatabase() {
        try (Connection connection = dataSource.getConnection()) {
            database = connection.isValid(ANSWER_SECONDS);
        } catch (SQLException | RuntimeException e) {
            database = false;
        }
    }
}
