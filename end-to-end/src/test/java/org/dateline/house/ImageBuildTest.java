package org.dateline.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The images are built from a copy of the modules, which are listed by name: none may be forgotten there. */
class ImageBuildTest {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    /** They are no part of a service: Maven only wants to see that they exist. */
    private static final Set<String> POM_ONLY = Set.of("launcher", "end-to-end");

    @Test
    void everyModuleIsCopiedIntoTheBuild() throws IOException {
        List<String> dockerfile = Files.readAllLines(Modules.ROOT.resolve("Dockerfile"));

        for (String module : modules()) {
            assertThat(dockerfile).contains("COPY " + module + "/pom.xml " + module + "/");
            if (!POM_ONLY.contains(module)) {
                assertThat(dockerfile).contains("COPY " + module + " " + module);
            }
        }
    }

    @Test
    void everyModuleIsSentToTheBuild() throws IOException {
        List<String> ignore = Files.readAllLines(Modules.ROOT.resolve(".dockerignore"));

        for (String module : modules()) {
            assertThat(ignore).contains("!" + module + (POM_ONLY.contains(module) ? "/pom.xml" : ""));
        }
    }

    /** Of the build as it is without any profile: what a profile adds is never part of an image. */
    private static List<String> modules() throws IOException {
        String pom = Files.readString(Modules.ROOT.resolve("pom.xml"));
        List<String> modules = MODULE.matcher(pom.substring(0, pom.indexOf("<profiles>")))
                .results()
                .map(result -> result.group(1))
                .toList();
        assertThat(modules).contains("query-service", "end-to-end");
        return modules;
    }
}
