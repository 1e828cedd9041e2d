package org.dateline.launcher.up;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The JVM that a service runs in on a laptop: small, since three of them share it with a broker and a database. */
public final class ServiceJvm {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final Map<String, Integer> HEAP_MEGABYTES =
            Map.of("ingest-service", 192, "enrich-service", 288, "query-service", 160);

    private ServiceJvm() {}

    /** The command that runs the jar of that service. */
    public static List<String> command(String service, Path jar) {
        return List.of(
                JAVA,
                "-Xmx" + HEAP_MEGABYTES.get(service) + "m",
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                jar.toString());
    }

    /** Environment variables that the process needs beside its settings. */
    public static Map<String, String> environment() {
        // glibc keeps memory per thread group otherwise; two of them are enough for two cores.
        return Map.of("MALLOC_ARENA_MAX", "2");
    }
}
