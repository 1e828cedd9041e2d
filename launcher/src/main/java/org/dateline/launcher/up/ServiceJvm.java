package org.dateline.launcher.up;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The JVM that a service runs in on a laptop: small, since three of them share it with a broker and a database. */
public final class ServiceJvm {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Written by Quarkus where {@code quarkus.package.jar.appcds.enabled} is set; halves the time until the start. */
    private static final String CLASSES = "app-cds.jsa";

    /**
     * Megabytes of heap: what a service begins with, what of it is for new objects, and the most. A heap that begins
     * small stays near what is alive in it; Java's own default would begin with the most, and use it. {@code survivors} is
     * how many times larger the room for new objects is than each of the two for those that survived a collection.
     */
    private record Heap(int first, int young, int most, int survivors) {}

    private static final Map<String, Heap> HEAPS = Map.of(
            "ingest-service", new Heap(72, 44, 192, 3),
            "enrich-service", new Heap(128, 72, 288, 8),
            "query-service", new Heap(56, 28, 160, 8));

    private ServiceJvm() {}

    /**
     * The command that runs the jar of that service, in {@link #folder}: the archive of classes that the build leaves there
     * fits only the class path as it was named then. Java goes on without one that does not fit.
     */
    public static List<String> command(String service, Path jar) {
        Heap heap = HEAPS.get(service);
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-Xms" + heap.first() + "m",
                "-Xmn" + heap.young() + "m",
                "-Xmx" + heap.most() + "m",
                "-XX:+UseSerialGC",
                "-XX:SurvivorRatio=" + heap.survivors(),
                "-XX:MinHeapFreeRatio=15",
                "-XX:MaxHeapFreeRatio=40",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError"));
        if (Files.exists(folder(jar).resolve(CLASSES))) {
            command.addAll(List.of("-XX:SharedArchiveFile=" + CLASSES, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        }
        command.addAll(List.of("-jar", jar.getFileName().toString()));
        return command;
    }

    /** The folder to run the command in. */
    public static Path folder(Path jar) {
        return jar.toAbsolutePath().getParent();
    }

    /** Environment variables that the process needs beside its settings. */
    public static Map<String, String> environment() {
        // glibc keeps memory per thread group otherwise, and what the compiler gives back; two are enough for two
        // cores.
        // What the compression of a batch needs must not come from the system and go back to it each time: clearing new
        // pages would cost more than compressing. Naming one of the thresholds stops glibc from moving the other.
        return Map.of(
                "MALLOC_ARENA_MAX", "2",
                "MALLOC_MMAP_THRESHOLD_", "4194304",
                "MALLOC_TRIM_THRESHOLD_", "8388608");
    }
}
