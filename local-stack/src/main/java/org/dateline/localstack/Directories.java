package org.dateline.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Folders that hold a server's data. */
final class Directories {

    private Directories() {}

    static Path temporary(String name) {
        try {
            return Files.createTempDirectory("dateline-" + name + "-");
        } catch (IOException e) {
            throw new StackException("Cannot create a temporary folder for " + name + ": " + e.getMessage(), e);
        }
    }

    static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StackException("Cannot create the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Removes a temporary folder; what cannot be removed stays for the system's own clean-up of temporary files. */
    static void delete(Path folder) {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
        } catch (IOException e) {
            return;
        }
        deepestFirst.forEach(path -> path.toFile().delete());
    }
}
