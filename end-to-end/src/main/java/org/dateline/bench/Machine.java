package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    static String describe() {
        return String.format(
                Locale.ROOT,
                "%d processors (%s), %.0f GB memory, Linux %s, Java %s",
                processors(),
                field("/proc/cpuinfo", "model name"),
                Long.parseLong(field("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1e6,
                System.getProperty("os.version"),
                Runtime.version().feature());
    }

    private static String field(String file, String name) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse("0 unknown");
        } catch (IOException e) {
            return "0 unknown";
        }
    }
}
