package org.dateline.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as Markdown tables, in the order they are asked for. */
final class Report {

    private final List<String> lines = new ArrayList<>();

    String text() {
        return String.join("\n", lines) + "\n";
    }

    void heading(String command, String date, long seed) {
        line(
                "Measured by `%s` on %s (seed %d): %s. Everything, the load program and the limits included, ran on",
                command, date, seed, Machine.describe());
        line("this one machine.");
        line("");
    }

    void pushes(PushStage.Figures figures) {
        line(
                "| acknowledged pushes, articles of %,d bytes | a second | of the producer | p50 | p99 |",
                figures.bytes());
        line("|---|---:|---:|---:|---:|");
        figures.singles()
                .forEach((connections, result) -> line(
                        "| one article a request, %d connection%s | %,.0f | %.0f %% | %.2f ms | %.2f ms |",
                        connections,
                        connections == 1 ? "" : "s",
                        result.perSecond(),
                        100 * result.perSecond() / figures.producer(),
                        result.latencies().millis(0.5),
                        result.latencies().millis(0.99)));
        line(
                "| lines (NDJSON), 2 streams | %,.0f | %.0f %% | | |",
                figures.lines(), 100 * figures.lines() / figures.producer());
        line("| *limit:* Kafka's producer alone, the same records and settings | %,.0f | | | |", figures.producer());
        line("");
    }

    void pipeline(PipelineStage.Figures figures, AnalysisLimit.Figures analysis, double copy) {
        double possible = figures.possible(Machine.processors());
        line("| pushed, analysed, stored and published | articles a second | end to end is |");
        line("|---|---:|---:|");
        line("| end to end, %,d articles | %,.0f | |", figures.articles(), figures.perSecond());
        limit("all processors busy all the time", possible, figures);
        limit("the analysis library, 1 thread", analysis.oneThread(), figures);
        limit("the analysis library, 2 threads", analysis.twoThreads(), figures);
        limit("COPY of the same rows into the same tables and indexes, 1 connection", copy, figures);
        double store = figures.articles() / figures.stages().get("store");
        line("| while it stores, 1 connection | %,.0f | %.0f %% of COPY |", store, 100 * store / copy);
        line("");
        line("| where the enrich service's pipeline is | ms per article |");
        line("|---|---:|");
        figures.stages().forEach((stage, seconds) -> line("| %s | %.2f |", stage, 1000 * seconds / figures.articles()));
        line("");
        line(
                "An article has %.1f entities with %.1f mentions and %.1f topics on average.",
                analysis.entities(), analysis.mentions(), analysis.topics());
        line("");
    }

    private void limit(String what, double perSecond, PipelineStage.Figures figures) {
        line("| *limit:* %s | %,.0f | %.0f %% of it |", what, perSecond, 100 * figures.perSecond() / perSecond);
    }

    void latency(Latencies latencies) {
        line("| from push to queryable, %d articles a second | p50 | p95 | p99 |", LatencyStage.PER_SECOND);
        line("|---|---:|---:|---:|");
        line(
                "| %,d articles | %.0f ms | %.0f ms | %.0f ms |",
                latencies.count(), latencies.millis(0.5), latencies.millis(0.95), latencies.millis(0.99));
        line("");
    }

    /** Processor times of pushes alone, for a run that measures nothing else. */
    void pushCpu(PushStage.Figures pushes) {
        line("| process | CPU per article: one a request, 64 connections | lines |");
        line("|---|---:|---:|");
        pushes.lineCpu()
                .keySet()
                .forEach(process -> line(
                        "| %s | %s | %s |",
                        process,
                        cpu(pushes.singleCpu().get(process)),
                        cpu(pushes.lineCpu().get(process))));
        line("");
    }

    void processes(Map<String, Duration> ready, PushStage.Figures pushes, PipelineStage.Figures pipeline) {
        line(
                "| process | ready after | memory after the load | CPU per article: end to end | one a request, 64 connections"
                        + " | lines |");
        line("|---|---:|---:|---:|---:|---:|");
        pipeline.cpu()
                .forEach((process, cpu) -> line(
                        "| %s | %s | %,.0f MB | %.3f ms | %s | %s |",
                        process,
                        ready.containsKey(process)
                                ? String.format(
                                        Locale.ROOT,
                                        "%.1f s",
                                        ready.get(process).toMillis() / 1e3)
                                : "",
                        pipeline.memory().get(process) / 1e6,
                        cpu,
                        pushes == null ? "" : cpu(pushes.singleCpu().get(process)),
                        pushes == null ? "" : cpu(pushes.lineCpu().get(process))));
        line(
                "| the three services | | %,.0f MB | | | |",
                ready.keySet().stream()
                        .mapToDouble(name -> pipeline.memory().get(name) / 1e6)
                        .sum());
        line("");
    }

    /** Rows of {@link Aims}. */
    void aims(List<String> rows) {
        line("| aim on two processors | at | measured | met |");
        line("|---|---:|---:|---|");
        lines.addAll(rows);
        line("");
    }

    private static String cpu(Double millis) {
        return millis == null ? "" : String.format(Locale.ROOT, "%.3f ms", millis);
    }

    private void line(String format, Object... values) {
        lines.add(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }
}
