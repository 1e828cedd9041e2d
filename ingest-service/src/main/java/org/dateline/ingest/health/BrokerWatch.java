package org.dateline.ingest.health;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.dateline.events.kafka.KafkaTopics;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.articles.ArticlePublisher;

/**
 * Looks at Kafka from time to time, in the background, so that asking for readiness costs nothing: whether a broker
 * answers, the raw topic is there, each of its partitions has a leader, and the producer knows them. Recovers alone.
 */
@Singleton
final class BrokerWatch {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** While something is missing, so that the service is ready soon after it is there. */
    private static final long RETRY_MILLIS = 250;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(BrokerWatch::daemon);
    private final Admin admin;
    private final ArticlePublisher publisher;
    private final Duration interval;
    private String told;
    private volatile BrokerState state = new BrokerState("not looked at yet", System.nanoTime());

    BrokerWatch(
            IngestSettings settings,
            @Identifier("default-kafka-broker") Map<String, Object> common,
            ArticlePublisher publisher) {
        Map<String, Object> all = new HashMap<>(common);
        all.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafka().bootstrapServers());
        all.put(AdminClientConfig.CLIENT_ID_CONFIG, "dateline-ingest-watch");
        all.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(TIMEOUT.toMillis()));
        all.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(TIMEOUT.toMillis()));
        this.admin = Admin.create(all);
        this.publisher = publisher;
        this.interval = settings.kafka().checkInterval();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "broker-watch");
        thread.setDaemon(true);
        return thread;
    }

    void start(@Observes StartupEvent event) {
        timer.execute(this::look);
    }

    /** What was last seen; a look that does not end counts as an outage. */
    BrokerState state() {
        BrokerState last = state;
        Duration longest = interval.plus(TIMEOUT).multipliedBy(2);
        boolean stale = System.nanoTime() - last.atNanos() > longest.toNanos();
        return stale ? new BrokerState("does not answer", last.atNanos()) : last;
    }

    private void look() {
        String fault = fault().orElse(null);
        tell(fault);
        state = new BrokerState(fault, System.nanoTime());
        long pause = fault == null ? interval.toMillis() : Math.min(interval.toMillis(), RETRY_MILLIS);
        if (!timer.isShutdown()) {
            var unused = timer.schedule(this::look, pause, TimeUnit.MILLISECONDS);
        }
    }

    /** Says once what is missing, if it is so for longer than one look. */
    private void tell(String fault) {
        if (fault == null && !state.isGood()) {
            Log.info("Kafka is there: pushes are taken");
            told = null;
        } else if (fault != null && fault.equals(state.fault()) && !fault.equals(told)) {
            Log.warnf("No pushes can be taken: Kafka %s", fault);
            told = fault;
        }
    }

    private Optional<String> fault() {
        try {
            List<TopicPartitionInfo> partitions = admin.describeTopics(List.of(KafkaTopics.RAW))
                    .allTopicNames()
                    .get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .get(KafkaTopics.RAW)
                    .partitions();
            return leaderless(partitions)
                    .or(() -> publisher.knowsTopic()
                            ? Optional.empty()
                            : Optional.of("has only just told the producer of " + KafkaTopics.RAW));
        } catch (ExecutionException e) {
            boolean missing = e.getCause() instanceof UnknownTopicOrPartitionException;
            return Optional.of(missing ? "has no topic " + KafkaTopics.RAW : "does not answer");
        } catch (TimeoutException e) {
            return Optional.of("does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("is not looked at any more");
        } catch (KafkaException e) {
            return Optional.of("refuses to be looked at: " + e.getMessage());
        }
    }

    private static Optional<String> leaderless(List<TopicPartitionInfo> partitions) {
        return partitions.stream()
                .filter(partition ->
                        partition.leader() == null || partition.leader().isEmpty())
                .map(partition -> "has no leader for partition " + partition.partition() + " of " + KafkaTopics.RAW)
                .findFirst();
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
        admin.close(Duration.ofSeconds(1));
    }
}
