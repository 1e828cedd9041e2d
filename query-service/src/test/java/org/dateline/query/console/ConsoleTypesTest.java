package org.dateline.query.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Checks the types of the console's TypeScript, which the bundler drops unread, with the compiler that is part of the
 * bundler's own Deno. Starting the service for the test unpacks both.
 */
@QuarkusTest
class ConsoleTypesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SOURCES = Path.of("src/main/web/app");
    private static final Path PACKAGES = Path.of("target/node_modules").toAbsolutePath();
    /** What only other compilers are told; to Deno it goes without saying. */
    private static final List<String> UNSAID = List.of("target", "module", "moduleResolution", "noEmit");

    private final Path checked = Path.of("target/console-types");

    @BeforeEach
    void copyTheSources() throws IOException {
        for (Path file : files(SOURCES)) {
            if (file.toString().endsWith(".ts")) {
                Path copy = checked.resolve("app").resolve(SOURCES.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, withoutStyles(file));
            }
        }
        ObjectNode options = (ObjectNode)
                JSON.readTree(SOURCES.resolve("tsconfig.json").toFile()).get("compilerOptions");
        JSON.writeValue(
                checked.resolve("deno.json").toFile(),
                Map.of(
                        "nodeModulesDir", "manual",
                        "unstable", List.of("sloppy-imports"),
                        "compilerOptions", options.remove(UNSAID)));
        JSON.writeValue(
                checked.resolve("package.json").toFile(),
                Map.of("type", "module", "dependencies", Map.of("lit", "*", "echarts", "*")));
        Path packages = checked.resolve("node_modules");
        Files.deleteIfExists(packages);
        Files.createSymbolicLink(packages, PACKAGES);
    }

    @Test
    void theSourcesHaveNoTypeErrors() throws Exception {
        assertThat(check("index.ts")).isEmpty();
    }

    @Test
    void anErrorWouldBeNoticed() throws Exception {
        Files.writeString(
                checked.resolve("app/wrong.ts"),
                "import { LitElement } from 'lit'; export const wrong: string = LitElement;");

        assertThat(check("wrong.ts")).contains("Type 'typeof LitElement' is not assignable to type 'string'");
    }

    private static String withoutStyles(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.matches("import '.*\\.css';") ? "" : line)
                .collect(Collectors.joining("\n"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** What is said of a file and of those that it imports; nothing if all is well. */
    private String check(String file) throws Exception {
        Path deno = files(PACKAGES.resolve("@deno")).stream()
                .filter(found -> found.getFileName().toString().matches("deno(\\.exe)?"))
                .findFirst()
                .orElseThrow();
        ProcessBuilder command = new ProcessBuilder(deno.toString(), "check", "--no-remote", "--quiet", "app/" + file);
        command.directory(checked.toFile()).redirectErrorStream(true);
        command.environment()
                .put("DENO_DIR", checked.resolve("cache").toAbsolutePath().toString());
        command.environment().put("DENO_NO_UPDATE_CHECK", "1");
        command.environment().put("NO_COLOR", "1");
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue() == 0).as(said).isEqualTo(said.isBlank());
        return said.strip();
    }
}
