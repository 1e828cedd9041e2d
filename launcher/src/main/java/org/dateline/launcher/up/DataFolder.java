package org.dateline.launcher.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.launcher.LauncherException;
import org.dateline.localstack.FolderLock;

/**
 * Where a local stack keeps its data and logs. One launcher uses it at a time. What the launcher deletes are only the
 * folders that it makes itself, and only in a folder that it made or found empty.
 */
final class DataFolder implements AutoCloseable {

    private static final List<String> DATA = List.of("postgres", "kafka");

    private final Path folder;
    private final FolderLock lock;

    private DataFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static DataFolder open(Path folder) {
        Path mark = folder.resolve("dateline-data");
        try {
            if (Files.isDirectory(folder) && Files.notExists(mark) && !isEmpty(folder)) {
                throw new LauncherException(
                        "The folder " + folder + " holds something else; choose another with --data");
            }
            FolderLock lock = FolderLock.take(folder);
            Files.writeString(mark, "Data and logs of a local Dateline stack.\n");
            Files.createDirectories(folder.resolve("logs"));
            Files.createDirectories(folder.resolve("run"));
            return new DataFolder(folder, lock);
        } catch (IOException e) {
            throw new LauncherException("The folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Deletes the stored data; call it when nothing runs on them. */
    void clear() {
        for (String name : DATA) {
            delete(folder.resolve(name));
        }
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path kafka() {
        return folder.resolve("kafka");
    }

    Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    Path pidFile(String service) {
        return folder.resolve("run").resolve(service + ".pid");
    }

    Path path() {
        return folder;
    }

    @Override
    public void close() {
        lock.close();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void delete(Path data) {
        if (Files.notExists(data)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(data)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new LauncherException("The data in " + data + " cannot be deleted: " + e.getMessage(), e);
        }
    }
}
