package org.dateline.launcher.analysis;

import java.util.concurrent.Callable;
import org.dateline.launcher.Help;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code analyse}: the engine on texts of the user's own, without the stack. */
@Command(
        name = "analyse",
        description = "Tag articles without the stack: reads {\"id\",\"title\",\"body\"} lines from a file or standard"
                + " input, writes a line of language, entities, topics and countries for each.")
public final class AnalyseCommand implements Callable<Integer> {

    @Mixin
    Help help;

    @Option(names = "--extensions", paramLabel = "FOLDER", description = "Topics and names of your own.")
    private String extensions;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE|-",
            defaultValue = "-",
            description = "The file (default: standard input).")
    private String file;

    @Override
    public Integer call() {
        String[] arguments = extensions == null ? new String[] {file} : new String[] {"--extensions", extensions, file};
        return org.dateline.analysis.cli.AnalyseCommand.run(arguments, System.in, System.out, System.err);
    }
}
