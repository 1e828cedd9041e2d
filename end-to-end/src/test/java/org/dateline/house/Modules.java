package org.dateline.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the other modules lie, seen from the folder that Maven runs this module's tests in. */
final class Modules {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Modules() {}

    static List<Path> compiledClasses() {
        List<Path> folders = Stream.of(
                        "article-events",
                        "text-analysis",
                        "article-store",
                        "local-stack",
                        "ingest-service",
                        "enrich-service",
                        "query-service",
                        "launcher",
                        "end-to-end")
                .map(module -> ROOT.resolve(module).resolve("target/classes"))
                .toList();
        folders.forEach(folder -> {
            if (!Files.isDirectory(folder)) {
                throw new IllegalStateException("not built: " + folder);
            }
        });
        return folders;
    }
}
