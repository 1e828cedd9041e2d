package org.dateline.launcher.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.launcher.Help;
import org.dateline.launcher.Ports;
import org.dateline.launcher.up.Addresses;
import org.dateline.launcher.up.Console;
import org.dateline.launcher.up.RunningStack;
import org.dateline.launcher.up.UpCommand;
import org.dateline.launcher.up.UpOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: the whole way, with articles that come along. */
@Command(
        name = "demo",
        description = "Start the stack empty, push the bundled articles, show what was tagged and why, and stay up.")
public final class DemoCommand implements Callable<Integer> {

    @Mixin
    Help help;

    @Mixin
    private UpOptions options;

    @Option(names = "--exit", description = "Stop afterwards; exit code 0 only if everything was as expected.")
    private boolean exit;

    @Override
    public Integer call() throws InterruptedException {
        try (RunningStack stack = RunningStack.start(options, "demo", true, new Console(System.err))) {
            List<String> differences = new DemoRun(stack.ports(), System.out).run();
            print(differences);
            if (exit) {
                return differences.isEmpty() ? 0 : 1;
            }
            examples(stack.ports(), System.out);
            Addresses.print(stack, System.out);
            UpCommand.foreverUntilSignal();
        }
        return 0;
    }

    private static void print(List<String> differences) {
        System.out.println();
        if (differences.isEmpty()) {
            System.out.println("Everything is as expected.");
            return;
        }
        System.out.println("Not as expected:");
        differences.forEach(difference -> System.out.println("  " + difference));
    }

    private static void examples(Ports ports, PrintStream out) {
        String articles = ports.queryUrl() + "/v1/articles";
        out.println();
        out.println("Try:");
        out.println("  curl '" + articles + "?topic=human-rights&country=SV'");
        out.println("  curl '" + articles + "?entity=person:nayib-bukele'");
        out.println("  curl '" + articles + "?topic=trade&from=2026-09-01T00:00:00Z&limit=3'");
        out.println("  curl '" + ports.queryUrl() + "/v1/entities?q=commission'");
        out.println("  curl '" + ports.queryUrl() + "/v1/topics'");
        out.println("  ./dateline tail security" + ports.option());
        out.println(
                "  curl -H 'Content-Type: application/json' -d '{\"source\":\"Me\",\"title\":\"Ministers meet in Geneva\","
                        + "\"body\":\"Trade ministers meet in Geneva to talk about tariffs.\"}' " + ports.ingestUrl()
                        + "/v1/articles");
    }
}
