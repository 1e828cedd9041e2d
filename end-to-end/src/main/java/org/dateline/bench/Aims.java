package org.dateline.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was aimed at on a machine with two processors that runs everything, and what came out. */
final class Aims {

    private static final double MEGABYTE = 1e6;

    private final List<String> rows = new ArrayList<>();

    /** A table of all aims, for a run of all parts. */
    static List<String> rows(
            Map<String, Duration> ready,
            PushStage.Figures pushes,
            PipelineStage.Figures pipeline,
            Latencies latencies,
            double copy) {
        Aims aims = new Aims();
        aims.pushes(pushes);
        aims.pipeline(pipeline, copy);
        aims.atMost("push to queryable, p99", 400, latencies.millis(0.99), "%,.0f ms");
        double memory = ready.keySet().stream()
                .mapToDouble(service -> pipeline.memory().get(service))
                .sum();
        aims.atMost("the three services together, resident", 900, memory / MEGABYTE, "%,.0f MB");
        ready.forEach((service, took) ->
                aims.atMost(service + " ready at its first start", 5, took.toMillis() / 1e3, "%.1f s"));
        return aims.rows;
    }

    private void pushes(PushStage.Figures figures) {
        SinglePushes.Result one = figures.singles().get(1);
        SinglePushes.Result many = figures.singles().get(64);
        atLeast("lines, of Kafka's producer", 60, 100 * figures.lines() / figures.producer(), "%.0f %%");
        atLeast("one article a request, 64 connections", 8_000, many.perSecond(), "%,.0f a second");
        atMost("one article a request, 1 connection, p50", 1.5, one.latencies().millis(0.5), "%.2f ms");
    }

    private void pipeline(PipelineStage.Figures figures, double copy) {
        double possible = figures.possible(Machine.processors());
        double store = figures.articles() / figures.stages().get("store");
        atLeast("end to end", 400, figures.perSecond(), "%,.0f a second");
        atLeast("end to end, of all processors busy", 80, 100 * figures.perSecond() / possible, "%.0f %%");
        atLeast("storing, of COPY", 40, 100 * store / copy, "%.0f %%");
    }

    private void atLeast(String what, double aim, double measured, String format) {
        row(what, "≥ " + format, aim, measured, format, measured >= aim);
    }

    private void atMost(String what, double aim, double measured, String format) {
        row(what, "< " + format, aim, measured, format, measured < aim);
    }

    private void row(String what, String aimFormat, double aim, double measured, String format, boolean met) {
        rows.add(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |",
                what,
                String.format(Locale.ROOT, aimFormat, aim),
                String.format(Locale.ROOT, format, measured),
                met ? "yes" : "**no**"));
    }
}
