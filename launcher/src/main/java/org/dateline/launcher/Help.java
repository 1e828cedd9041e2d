package org.dateline.launcher;

import picocli.CommandLine.Option;

/** {@code --help}, the same for every command. */
public final class Help {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean shown;
}
