package org.dateline.launcher.up;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program to run as a child process.
 *
 * @param name for messages
 * @param folder where it runs
 * @param command the program and its arguments
 * @param environment added to the launcher's own
 * @param log where its output goes, appended
 * @param pidFile where its process is remembered
 */
record Child(
        String name, Path folder, List<String> command, Map<String, String> environment, Path log, PidFile pidFile) {

    ProcessBuilder processBuilder() {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().putAll(environment);
        return builder;
    }
}
