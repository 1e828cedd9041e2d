package org.dateline.localstack;

import java.util.Map;

/** The settings of a PostgreSQL server as durable as an installed one, and small enough for a laptop. */
public final class PostgresSettings {

    /** The locale of the database, the same in every kind of stack: sorting depends on it. */
    public static final String LOCALE = "C.UTF-8";

    private PostgresSettings() {}

    public static Map<String, String> all() {
        // Both libraries that start servers for tests switch durability off for speed, unless told otherwise.
        return Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "max_connections", "100",
                "shared_buffers", "96MB",
                "max_wal_size", "512MB",
                "jit", "off");
    }
}
