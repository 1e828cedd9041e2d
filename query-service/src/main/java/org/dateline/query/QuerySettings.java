package org.dateline.query;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** Every setting of the query service. */
@ConfigMapping(prefix = "dateline")
public interface QuerySettings {

    /** The database that is read. */
    Database database();

    /** The Kafka that feeds the live stream; everything else works without it. */
    Kafka kafka();

    /** How questions are answered. */
    Query query();

    /** The live stream. */
    Live live();

    /** The database that is read. */
    interface Database {

        /** JDBC address of the database. */
        @WithDefault("jdbc:postgresql://localhost:5432/dateline")
        @NotBlank
        String url();

        /** The role to read with; it needs no right to write. */
        @WithDefault("dateline_query")
        @NotBlank
        String username();

        /** The role's password. */
        @WithDefault("dateline_query")
        @NotBlank
        String password();
    }

    /** The Kafka that feeds the live stream. */
    interface Kafka {

        /** The brokers to start from, {@code host:port}, separated by commas. */
        @WithDefault("localhost:9092")
        @NotBlank
        String bootstrapServers();
    }

    /** The live stream. */
    interface Live {

        /** The most streams open at once; one more is answered with 503. */
        @WithDefault("200")
        @Min(1)
        @Max(10_000)
        int maxStreams();

        /** How long a stream is silent at most: then comes a heartbeat with the position reached. */
        @WithDefault("15s")
        @DurationMin(millis = 100)
        Duration heartbeat();

        /** How long a reader may leave events unread that wait for it, before it is told so and cut. */
        @WithDefault("30s")
        @DurationMin(millis = 100)
        Duration patience();

        /** Changes kept in memory; a stream that is further behind reads from Kafka. */
        @WithDefault("20000")
        @Min(0)
        @Max(1_000_000)
        int rememberedChanges();
    }

    /** How questions are answered. */
    interface Query {

        /** How long one statement may run, in whole {@code ms} or {@code s}; beyond it the answer is 503. */
        @WithDefault("15s")
        @Pattern(regexp = "[1-9][0-9]{0,6}(ms|s)", message = "must be whole milliseconds or seconds such as 15s")
        String statementTimeout();

        /** How long a request waits for a connection to the database before it is answered with 503. */
        @WithDefault("3s")
        @DurationMin(millis = 100)
        Duration connectionTimeout();

        /** The most connections to the database held at once. */
        @WithDefault("16")
        @Min(1)
        @Max(500)
        int connections();

        /** What {@code Retry-After} says on a 503. */
        @WithDefault("5s")
        @DurationMin(seconds = 1)
        Duration retryAfter();

        /** The address under which clients reach this service, for links in feeds; else each request's own is used. */
        Optional<URI> publicUrl();

        /** Origins whose pages may ask from a browser, such as {@code https://desk.example}, or {@code *} for any. */
        Optional<List<String>> corsOrigins();

        /** The most exports at once; one more is answered with 503. */
        @WithDefault("4")
        @Min(1)
        @Max(100)
        int exports();

        /** How long an export waits for a client that does not read, before it breaks the connection. */
        @WithDefault("60s")
        @DurationMin(millis = 100)
        Duration exportPatience();
    }
}
