package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process, or one with its children, and what the operating system says it has used. Linux only, by {@code /proc}.
 */
final class Watched {

    /** The unit of processor times in {@code /proc}: a hundredth of a second on every Linux. */
    private static final long MILLIS_PER_TICK = 10;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int CHILDREN_SYSTEM_TIME = 14;

    private final String name;
    private final ProcessHandle process;
    private final boolean withChildren;

    private Watched(String name, ProcessHandle process, boolean withChildren) {
        this.name = name;
        this.process = process;
        this.withChildren = withChildren;
    }

    static Watched alone(String name, ProcessHandle process) {
        return new Watched(name, process, false);
    }

    static Watched withChildren(String name, ProcessHandle process) {
        return new Watched(name, process, true);
    }

    String name() {
        return name;
    }

    /** Processor time; with children, also of those that have ended. */
    long cpuMillis() {
        return family().mapToLong(one -> ticks(one.pid()) * MILLIS_PER_TICK).sum();
    }

    /** Resident memory in bytes, pages that several of the processes share counted once. */
    long memory() {
        return family().mapToLong(one -> proportionalKilobytes(one.pid()) * 1024)
                .sum();
    }

    private Stream<ProcessHandle> family() {
        return withChildren ? Stream.concat(Stream.of(process), process.descendants()) : Stream.of(process);
    }

    private long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The second field is the name in parentheses and may hold anything.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            int last = withChildren ? CHILDREN_SYSTEM_TIME : SYSTEM_TIME;
            for (int field = USER_TIME; field <= last; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks;
        } catch (IOException e) {
            return 0; // It has just ended: its parent has its time.
        }
    }

    private static long proportionalKilobytes(long pid) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup"));
            return lines.stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
