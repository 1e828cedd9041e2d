package org.dateline.enrich.topics;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.dateline.enrich.EnrichSettings;
import org.dateline.enrich.kafka.KafkaConnections;
import org.dateline.events.kafka.KafkaTopics;
import org.dateline.events.kafka.TopicSpec;

/**
 * Creates the Kafka topics that are missing. Topics that exist are the operator's: where they differ from the contract,
 * a warning says how, and nothing is changed.
 */
@ApplicationScoped
public class TopicSetup {

    private final KafkaConnections kafka;
    private final EnrichSettings.KafkaSettings settings;

    TopicSetup(KafkaConnections kafka, EnrichSettings settings) {
        this.kafka = kafka;
        this.settings = settings.kafka();
    }

    /** Afterwards all topics exist and take records; fails if Kafka can't be reached or refuses. */
    public void ensure(Collection<String> topicIds) throws ExecutionException, InterruptedException {
        Map<String, TopicSpec> wanted = KafkaTopics.all(topicIds).stream()
                .map(spec -> spec.withPartitions(settings.partitions()))
                .collect(Collectors.toMap(TopicSpec::name, spec -> spec, (first, second) -> first, TreeMap::new));
        try (Admin admin = kafka.admin()) {
            Collection<String> existing = admin.listTopics().names().get();
            Map<String, TopicSpec> known = new TreeMap<>(wanted);
            known.keySet().retainAll(existing);
            wanted.keySet().removeAll(existing);
            create(admin, wanted.values());
            awaitLeaders(admin, wanted.values());
            warnOfDifferences(admin, known);
        }
    }

    private void create(Admin admin, Collection<TopicSpec> missing) throws ExecutionException, InterruptedException {
        List<NewTopic> topics = missing.stream().map(this::newTopic).toList();
        for (Map.Entry<String, KafkaFuture<Void>> created :
                admin.createTopics(topics).values().entrySet()) {
            try {
                created.getValue().get();
                Log.infof("Created Kafka topic %s", created.getKey());
            } catch (ExecutionException e) {
                // Another instance, started at the same time, was faster.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /**
     * A new partition refuses records until its leader has heard of it, and a producer that meets that moment with
     * several requests under way may get their order wrong and need its whole delivery time to recover. Asking for
     * offsets goes to the leaders and is repeated until they answer.
     */
    private static void awaitLeaders(Admin admin, Collection<TopicSpec> created)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        for (TopicSpec spec : created) {
            for (int number = 0; number < spec.partitions(); number++) {
                partitions.put(new TopicPartition(spec.name(), number), OffsetSpec.latest());
            }
        }
        admin.listOffsets(partitions).all().get();
    }

    private NewTopic newTopic(TopicSpec spec) {
        Map<String, String> config = new HashMap<>(spec.config());
        config.put("min.insync.replicas", Integer.toString(settings.minInsyncReplicas()));
        return new NewTopic(spec.name(), Optional.of(spec.partitions()), Optional.of(settings.replicationFactor()))
                .configs(config);
    }

    private static void warnOfDifferences(Admin admin, Map<String, TopicSpec> known)
            throws ExecutionException, InterruptedException {
        Map<ConfigResource, Config> configs = admin.describeConfigs(known.keySet().stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList())
                .all()
                .get();
        configs.forEach(
                (resource, config) -> known.get(resource.name()).config().forEach((setting, value) -> {
                    if (config.get(setting) == null
                            || !value.equals(config.get(setting).value())) {
                        Log.warnf(
                                "Kafka topic %s has %s=%s, the contract says %s",
                                resource.name(),
                                setting,
                                config.get(setting) == null
                                        ? null
                                        : config.get(setting).value(),
                                value);
                    }
                }));
        Map<String, TopicDescription> topics =
                admin.describeTopics(known.keySet()).allTopicNames().get();
        topics.forEach((name, topic) -> {
            if (topic.partitions().size() != known.get(name).partitions()) {
                Log.warnf(
                        "Kafka topic %s has %d partitions, the settings say %d; it stays so",
                        name, topic.partitions().size(), known.get(name).partitions());
            }
        });
    }
}
