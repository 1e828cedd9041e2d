package org.dateline.enrich;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** All settings of the enrich service. A value that breaks its rule stops the service at start. */
@ConfigMapping(prefix = "dateline")
public interface EnrichSettings {

    KafkaSettings kafka();

    DatabaseSettings database();

    AnalysisSettings analysis();

    PipelineSettings enrich();

    /** Where Kafka is, and what the topics are created with. */
    interface KafkaSettings {

        /** Addresses of one or more brokers, {@code host:port} with commas between. */
        @WithDefault("localhost:9092")
        @NotBlank
        String bootstrapServers();

        /** Partitions of a topic that is created; existing topics stay as they are. */
        @WithDefault("6")
        @Min(1)
        int partitions();

        /** Replicas of a topic that is created. */
        @WithDefault("1")
        @Min(1)
        short replicationFactor();

        /** How many replicas must have a record before it counts as written, for a topic that is created. */
        @WithDefault("1")
        @Min(1)
        int minInsyncReplicas();
    }

    /** Where the database is, and who may use it. */
    interface DatabaseSettings {

        /** JDBC address. */
        @WithDefault("jdbc:postgresql://localhost:5432/dateline")
        @NotBlank
        String url();

        /** Role that owns the tables. */
        @WithDefault("dateline")
        @NotBlank
        String username();

        /** Password of that role. */
        @WithDefault("dateline")
        String password();

        /** Role that migrations let read, and only read; it must exist. */
        @WithDefault("dateline_query")
        @NotBlank
        String queryRole();
    }

    /** How texts are analysed. */
    interface AnalysisSettings {

        /** Folder with topics and names of one's own; none if not set. */
        Optional<Path> extensions();

        /** Analyses at the same time; 0 = as many as the machine has processors. */
        @WithDefault("0")
        @Min(0)
        @Max(1024)
        int threads();

        /** How long the analysis of one article may take before it is dead-lettered. */
        @WithDefault("30s")
        Duration timeLimit();
    }

    /** How the pipeline takes, stores and publishes. */
    interface PipelineSettings {

        /** Kafka consumer group; its committed offsets say how far the pipeline got. */
        @WithDefault("dateline-enrich")
        @NotBlank
        String groupId();

        /** Most records in one batch, which is one transaction. */
        @WithDefault("500")
        @Min(1)
        @Max(10000)
        int batchRecords();

        /** Most compressed bytes that one fetch brings; a single larger record is still taken. */
        @WithDefault("4194304")
        @Min(1024)
        int fetchBytes();

        /** Most compressed bytes of one partition in a fetch; a single larger record is still taken. */
        @WithDefault("1048576")
        @Min(1024)
        int fetchPartitionBytes();

        /** Largest event that is published; an article whose event is larger is dead-lettered. */
        @WithDefault("16000000")
        @Min(1024)
        int maxEventBytes();

        /** Wait before the first retry when Kafka or the database is away; doubles up to the longest. */
        @WithDefault("250ms")
        Duration retryFirst();

        /** Longest wait between retries. */
        @WithDefault("10s")
        Duration retryLongest();

        /** How long a batch may go on when its partitions are taken away or the service stops, before it is dropped. */
        @WithDefault("20s")
        Duration finishLimit();

        /** Wait between two refreshes of the counts that are kept ready; longer while these take long. */
        @WithDefault("10s")
        @DurationMin(millis = 10)
        Duration rollupInterval();

        /** Wait between two merges of new articles into the search index; four times as long as a merge took at least. */
        @WithDefault("500ms")
        @DurationMin(millis = 10)
        Duration indexInterval();
    }
}
