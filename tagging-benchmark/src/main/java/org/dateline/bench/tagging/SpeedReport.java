package org.dateline.bench.tagging;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.dateline.analysis.Analyser;
import org.dateline.analysis.AnalyserOptions;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures {@link Speed}, the heap that a loaded analyser keeps and {@link HostileTexts}, and prints tables; takes about four
 * minutes.
 */
public final class SpeedReport {

    private static final int LOADS = 10;
    private static final int ROUNDS = 2;
    private static final int WARM_UP = 30;

    private final PrintStream out;
    private final Path file;

    private SpeedReport(PrintStream out, Path file) {
        this.out = out;
        this.file = file;
    }

    public static void main(String[] arguments) throws IOException, RunnerException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new SpeedReport(out, Path.of(arguments[0])).print();
    }

    private void print() throws IOException, RunnerException {
        Articles articles = Articles.read(file);
        int tokens = articles.all().stream().mapToInt(Articles.Article::tokens).sum();
        out.printf(
                Locale.ROOT,
                "%s, Java %s, %d processors; %d articles in English, %,d tokens%n%n",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors(),
                articles.all().size(),
                tokens);
        out.println("| | measured | aim |\n|---|---:|---:|");
        double heap = retainedMegabytes(articles);
        RunResult load = new Runner(options("load")
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .forks(LOADS)
                        .build())
                .runSingle();
        Result<?> loaded = load.getPrimaryResult();
        row("loading, in a fresh JVM: mean of " + LOADS, "%,.0f ms", loaded.getScore(), "< 1,000 ms");
        row("slowest of them", "%,.0f ms", loaded.getStatistics().getMax(), "");
        row("heap that a loaded analyser keeps", "%.0f MB", heap, "< 150 MB");
        speeds();
        hostile(articles);
    }

    private void hostile(Articles articles) {
        out.println("\n| text made to be slow | ms per KiB |\n|---|---:|");
        Analyser analyser = Analyser.load(AnalyserOptions.defaults());
        for (int i = 0; i < WARM_UP; i++) {
            articles.all().forEach(article -> analyser.analyse(article.document()));
        }
        HostileTexts.all()
                .forEach((name, text) -> out.printf(
                        Locale.ROOT, "| %s | %.3f |%n", name, HostileTexts.millisecondsPerKibibyte(analyser, text)));
    }

    private void speeds() throws RunnerException {
        double[] loop = new double[3];
        double[] analysis = new double[3];
        // By turns and twice, since what else the machine does changes with time.
        for (int round = 0; round < ROUNDS; round++) {
            for (int threads = 1; threads <= 2; threads++) {
                loop[threads] += measured("loop", threads, 1).getPrimaryResult().getScore() / ROUNDS;
                analysis[threads] += tokens(measured("analysis", threads, 4)) / ROUNDS;
            }
        }
        double stanford = tokens(measured("stanford", 1, 4));
        double gain = analysis[2] / analysis[1];
        double possible = loop[2] / loop[1];
        row("whole analysis, 1 thread", "%,.0f tokens/s", analysis[1], "≥ 150,000");
        row("whole analysis, 2 threads", "%,.0f tokens/s", analysis[2], "");
        row("two threads do as much as one, times", "%.2f", gain, "");
        row("the same of a loop that only computes", "%.2f", possible, "");
        row("share of the loop's gain that the analysis has", "%.2f", gain / possible, "≥ 0.9");
        row("CoreNLP, 3 classes, names alone, 1 thread", "%,.0f tokens/s", stanford, "");
        row("whole analysis, times CoreNLP", "%.1f", analysis[1] / stanford, "≥ 4");
    }

    private RunResult measured(String name, int threads, int warmUp) throws RunnerException {
        return new Runner(options(name)
                        .threads(threads)
                        .forks(1)
                        .warmupIterations(warmUp)
                        .warmupTime(TimeValue.seconds(3))
                        .measurementIterations(4)
                        .measurementTime(TimeValue.seconds(3))
                        .build())
                .runSingle();
    }

    private ChainedOptionsBuilder options(String name) {
        return new OptionsBuilder()
                .include("\\." + Speed.class.getSimpleName() + "\\." + name + "$")
                .jvmArgsAppend("-Xmx2g", "-D" + Articles.FILE + "=" + file)
                .verbosity(VerboseMode.SILENT);
    }

    private static double tokens(RunResult result) {
        return result.getSecondaryResults().get("tokens").getScore();
    }

    /** What is alive more than before after loading and analysing every article once. */
    private static double retainedMegabytes(Articles articles) {
        long before = alive();
        Analyser analyser = Analyser.load(AnalyserOptions.defaults());
        articles.all().forEach(article -> analyser.analyse(article.document()));
        long after = alive();
        Reference.reachabilityFence(analyser);
        return (after - before) / 1e6;
    }

    private static long alive() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void row(String what, String format, double value, String aim) {
        out.println("| " + what + " | " + String.format(Locale.ROOT, format, value) + " | " + aim + " |");
    }
}
