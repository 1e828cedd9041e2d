package org.dateline.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Every setting of the ingest service. */
@ConfigMapping(prefix = "dateline")
public interface IngestSettings {

    /** Where events go. */
    Kafka kafka();

    /** How pushes are taken. */
    Ingest ingest();

    /** Where articles can be read. */
    Query query();

    /** Where events go. */
    interface Kafka {

        /** The brokers to start from, {@code host:port}, separated by commas. */
        @WithDefault("localhost:9092")
        @NotBlank
        String bootstrapServers();

        /** How often the broker is looked at for readiness. */
        @WithDefault("2s")
        @DurationMin(millis = 100)
        Duration checkInterval();
    }

    /** How pushes are taken. */
    interface Ingest {

        /** How long a push may wait for the broker's acknowledgement before it is answered with 503. */
        @WithDefault("10s")
        @DurationMin(seconds = 1)
        Duration acknowledgeTimeout();

        /** What {@code Retry-After} says on a 503 because Kafka does not answer. */
        @WithDefault("5s")
        @DurationMin(seconds = 1)
        Duration retryAfter();

        /** The largest JSON body, and the longest NDJSON line, in bytes. */
        @WithDefault("8M")
        @NotNull
        MemorySize maxArticleSize();

        /** Bytes of pushes held at once, from the first byte received until acknowledged; beyond it, 503 or waiting. */
        @WithDefault("48M")
        @NotNull
        MemorySize maxHeldSize();

        /** How long a client may take to send one article as JSON. */
        @WithDefault("30s")
        @DurationMin(seconds = 1)
        Duration receiveTimeout();

        /** How long a client may leave receipts of an NDJSON stream unread before its connection is closed. */
        @WithDefault("30s")
        @DurationMin(seconds = 1)
        Duration receiptTimeout();

        /** How long the producer waits for more records to send with one; zero favours quick answers. */
        @WithDefault("0ms")
        @DurationMin
        Duration linger();

        /** Threads that read NDJSON lines and large bodies; zero means one per processor. */
        @WithDefault("0")
        @Min(0)
        @Max(256)
        int readers();
    }

    /** Where articles can be read. */
    interface Query {

        /** Address of the query service as clients see it, for the links in answers. */
        @WithDefault("http://localhost:8080")
        @NotBlank
        String url();
    }
}
