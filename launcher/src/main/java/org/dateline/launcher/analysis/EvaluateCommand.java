package org.dateline.launcher.analysis;

import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.launcher.Help;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: how well the engine tags articles that people have tagged. */
@Command(name = "evaluate", description = "Score the tagging against a file of articles that people have tagged.")
public final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    Help help;

    @Parameters(paramLabel = "GOLD", description = "The file; its format is in docs/tagging.md.")
    private String gold;

    @Override
    public Integer call() {
        return org.dateline.analysis.evaluation.EvaluateCommand.run(List.of(gold), System.out, System.err);
    }
}
