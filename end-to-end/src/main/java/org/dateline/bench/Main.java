package org.dateline.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/**
 * Entry point of {@code ./dateline bench}. The figures go to standard output, all else to standard error. Exit codes: 0
 * done; 1 could not be done; 2 wrong usage.
 */
public final class Main {

    private static final Logger ROOT = Logger.getLogger("");

    private Main() {}

    public static void main(String[] args) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        ROOT.setLevel(Level.WARNING);
        CommandLine command = new CommandLine(new BenchCommand()).setCaseInsensitiveEnumValuesAllowed(true);
        command.setExecutionExceptionHandler((e, line, parsed) -> {
            if (e instanceof BenchException) {
                line.getErr().println("dateline: " + e.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw e;
        });
        System.exit(command.execute(args));
    }
}
