package org.dateline.query;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Every setting of the query service. */
@ConfigMapping(prefix = "dateline")
public interface QuerySettings {

    /** The database that is read. */
    Database database();

    /** How questions are answered. */
    Query query();

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

        /** What {@code Retry-After} says on a 503 because the database does not answer. */
        @WithDefault("5s")
        @DurationMin(seconds = 1)
        Duration retryAfter();
    }
}
