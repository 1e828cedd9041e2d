package org.dateline.localstack;

import java.io.IOException;
import java.nio.file.Path;

/** Starts PostgreSQL and ends without stopping it, as a launcher does that is killed. */
final class LeaveServerBehind {

    static final int EXIT_CODE = 137;

    private LeaveServerBehind() {}

    public static void main(String[] args) {
        LocalPostgres.in(Path.of(args[0]), Ports.free()).start();
        Runtime.getRuntime().halt(EXIT_CODE);
    }

    static int inAnotherJvm(Path folder) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeaveServerBehind.class.getName(),
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
