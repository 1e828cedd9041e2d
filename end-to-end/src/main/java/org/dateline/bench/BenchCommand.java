package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.dateline.launcher.Help;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench}: what this machine can do. */
@Command(
        name = "dateline bench",
        description = {
            "Measure how fast this machine takes, tags, stores and serves articles, and beside it how fast Kafka's"
                    + " producer, PostgreSQL's COPY and the analysis library are with the same data.",
            "",
            "Starts PostgreSQL, Kafka and the three services as processes of their own on free ports, with data that"
                    + " are removed at the end. Takes about four minutes; nothing else should run meanwhile."
        })
final class BenchCommand implements Callable<Integer> {

    private static final String BEGIN = "<!-- %s: begin -->\n";
    private static final String END = "<!-- %s: end -->\n";

    private static final int END_TO_END = 10_000;
    private static final int A_MILLION = 1_000_000;

    @Mixin
    Help help;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "How long each rate is measured (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--articles",
            paramLabel = "N",
            description =
                    "How many articles go the whole way, end to end (default: 10000); with --only queries, how many"
                            + " are stored (default: 1000000).")
    private Integer articles;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Other articles; the same number gives the same ones (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--only",
            paramLabel = "PART",
            description =
                    "One part alone: ${COMPLETION-CANDIDATES}. The last is not part of a whole run: it fills a store"
                            + " with articles, which takes about a quarter of an hour for a million, and measures every"
                            + " kind of question.")
    private Part only;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "With --only queries: keep the store in this folder, and use the one that is there.")
    private Path data;

    @Option(
            names = "--record",
            description = "Put the figures into docs/benchmarks.md, in place of those that are there.")
    private boolean record;

    @Override
    public Integer call() throws Exception {
        Path home = Path.of(System.getProperty("dateline.home", "."))
                .toAbsolutePath()
                .normalize();
        check();
        if (only == Part.queries) {
            return queries(home);
        }
        Report report = new Report();
        report.heading(commandLine(), LocalDate.now(ZoneOffset.UTC).toString(), seed);
        try (BenchSystem system = new BenchSystem(home)) {
            Thread end = new Thread(system::close, "clear-up");
            Runtime.getRuntime().addShutdownHook(end);
            new BenchRun(system, new NewsWriter(seed), Duration.ofSeconds(seconds), articles, report).run(only);
        }
        System.out.println();
        System.out.print(report.text());
        if (record) {
            write(home, "figures", report.text());
        }
        return 0;
    }

    private void check() {
        if (articles == null) {
            articles = only == Part.queries ? A_MILLION : END_TO_END;
        }
        if (seconds < 1 || articles < 1) {
            throw new BenchException("--seconds and --articles must be at least 1");
        }
        if (record && only != null && only != Part.queries) {
            throw new BenchException("--record needs all parts or --only queries, which has a place of its own");
        }
        if (data != null && only != Part.queries) {
            throw new BenchException("--data needs --only queries");
        }
    }

    private int queries(Path home) throws Exception {
        if (articles < QueryRun.LEAST) {
            throw new BenchException("--only queries needs at least " + QueryRun.LEAST + " --articles");
        }
        Path kept = data == null ? null : Files.createDirectories(data).toAbsolutePath();
        try (BenchSystem system = new BenchSystem(home, kept)) {
            Runtime.getRuntime().addShutdownHook(new Thread(system::close, "clear-up"));
            String figures = new QueryRun(system, articles, seed).run(commandLine());
            System.out.println();
            System.out.print(figures);
            if (record) {
                write(home, "queries over " + articles, figures);
            }
        }
        return 0;
    }

    private String commandLine() {
        return "./dateline bench" + (seconds == 10 ? "" : " --seconds " + seconds)
                + (articles == END_TO_END ? "" : " --articles " + articles) + (seed == 1 ? "" : " --seed " + seed)
                + (only == null ? "" : " --only " + only);
    }

    private static void write(Path home, String what, String figures) throws IOException {
        Path page = home.resolve("docs").resolve("benchmarks.md");
        String first = BEGIN.formatted(what);
        String last = END.formatted(what);
        String text = Files.readString(page);
        int begin = text.indexOf(first);
        int end = text.indexOf(last);
        if (begin < 0 || end < begin) {
            throw new BenchException(
                    page + " has no place for the figures, between " + first.trim() + " and " + last.trim());
        }
        Files.writeString(page, text.substring(0, begin + first.length()) + "\n" + figures + text.substring(end));
    }
}
