package org.dateline.analysis.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.dateline.analysis.Analyser;
import org.dateline.analysis.AnalyserOptions;
import org.dateline.analysis.InvalidDataFileException;

/**
 * {@code evaluate GOLD}: prints how well the engine tags the articles of a file that people have tagged. The format of the
 * file is described in docs/tagging.md. Exit code 0, or 2 with a line on standard error when the file can't be used.
 */
public final class EvaluateCommand {

    private EvaluateCommand() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out, System.err));
    }

    /** Runs the command; returns the exit code. */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.size() != 1) {
            err.println("usage: evaluate GOLD");
            return 2;
        }
        try {
            List<GoldArticle> gold = GoldFile.read(Path.of(args.get(0)));
            Analyser analyser = Analyser.load(AnalyserOptions.defaults());
            // The first run warms the JVM; the second is the one that is timed.
            Evaluation.of(gold, analyser::analyse);
            new EvaluationReport(out).print(Evaluation.of(gold, analyser::analyse));
            return 0;
        } catch (IOException e) {
            err.println("can't read " + args.get(0) + ": " + e);
            return 2;
        } catch (InvalidDataFileException e) {
            err.println(e.getMessage());
            return 2;
        }
    }
}
