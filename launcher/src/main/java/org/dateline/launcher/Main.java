package org.dateline.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.dateline.launcher.analysis.AnalyseCommand;
import org.dateline.launcher.analysis.EvaluateCommand;
import org.dateline.launcher.analysis.TrainModelCommand;
import org.dateline.launcher.demo.DemoCommand;
import org.dateline.launcher.push.PushCommand;
import org.dateline.launcher.push.RetractCommand;
import org.dateline.launcher.tail.TailCommand;
import org.dateline.launcher.up.UpCommand;
import org.dateline.localstack.StackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Entry point of {@code ./dateline}. Standard output carries a command's own output, all else goes to standard error.
 * Exit codes: 0 done; 1 could not be done, or done with refusals; 2 wrong usage.
 */
@Command(
        name = "dateline",
        description = {"Event-driven news ingestion: every article tagged, every tag explained.", ""},
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            PushCommand.class,
            TailCommand.class,
            RetractCommand.class,
            AnalyseCommand.class,
            EvaluateCommand.class,
            TrainModelCommand.class
        },
        mixinStandardHelpOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            // Not among the commands above: the script starts another program for it.
            "dateline bench measures how fast this machine runs it all.",
            "dateline COMMAND --help says more. Start with: dateline demo"
        })
public final class Main {

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    private Main() {}

    public static void main(String[] args) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof LauncherException || e instanceof StackException) {
                command.getErr()
                        .println("dateline: "
                                + e.getMessage().lines().findFirst().orElse("failed"));
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw e;
        });
        commandLine.setParameterExceptionHandler((e, args) -> {
            CommandLine command = e.getCommandLine();
            command.getErr()
                    .println("dateline: " + e.getMessage().lines().findFirst().orElse("wrong usage") + "; see "
                            + command.getCommandSpec().qualifiedName() + " --help");
            return CommandLine.ExitCode.USAGE;
        });
        return commandLine;
    }
}
