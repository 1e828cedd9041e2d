package org.dateline.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** All stages of a run, in their order, with a line on standard error about each. */
final class BenchRun {

    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final int LATENCY_SECONDS = 30;
    private static final int COPIED = 3_000;
    private static final int WARM_UP = 8_000;

    private final BenchSystem system;
    private final NewsWriter writer;
    private final Duration duration;
    private final int articles;
    private final Report report;
    private final long began = System.nanoTime();

    BenchRun(BenchSystem system, NewsWriter writer, Duration duration, int articles, Report report) {
        this.system = system;
        this.writer = writer;
        this.duration = duration;
        this.articles = articles;
        this.report = report;
    }

    /** Runs one part, or all if null. */
    void run(Part only) throws Exception {
        Map<String, Duration> ready = new LinkedHashMap<>();
        say("starting Kafka and the ingest service");
        system.startBroker();
        try (RawTopic topic = new RawTopic(system.bootstrapServers())) {
            topic.create();
            start(ready, "ingest-service");
            PushStage.Figures pushes = null;
            if (only == null || only == Part.push) {
                say("pushing");
                pushes = new PushStage(system, topic, writer, duration).run();
                report.pushes(pushes);
                topic.clear();
            }
            if (only == Part.push) {
                report.pushCpu(pushes);
            } else {
                rest(only, topic, ready, pushes);
            }
        }
    }

    private void rest(Part only, RawTopic topic, Map<String, Duration> ready, PushStage.Figures pushes)
            throws Exception {
        say("starting PostgreSQL, the enrich and the query service");
        system.startPostgres();
        Thread.sleep(SETTLE.toMillis());
        start(ready, "enrich-service");
        start(ready, "query-service");
        say("pushing articles the whole way");
        PipelineStage stage = new PipelineStage(system, topic, writer);
        int warmUp = Math.min(articles, WARM_UP);
        PipelineStage.Figures pipeline = stage.run(warmUp, only == Part.latency ? 1 : articles);
        Latencies latencies = null;
        if (only != Part.pipeline) {
            say("pushing " + LatencyStage.PER_SECOND + " articles a second");
            latencies = new LatencyStage(system, writer).run(Duration.ofSeconds(LATENCY_SECONDS));
        }
        system.stopServices();
        double copy = 0;
        if (only != Part.latency) {
            say("measuring COPY and the analysis library");
            copy = CopyLimit.measure(system.postgres().url(), Math.min(articles, COPIED));
            AnalysisLimit.Figures analysis = new AnalysisLimit(writer).run(duration);
            report.pipeline(pipeline, analysis, copy);
        }
        if (latencies != null) {
            report.latency(latencies);
        }
        report.processes(ready, pushes, pipeline);
        if (only == null) {
            report.aims(Aims.rows(ready, pushes, pipeline, latencies, copy));
        }
    }

    private void start(Map<String, Duration> ready, String service) throws Exception {
        ready.put(service, system.start(service));
    }

    private void say(String what) {
        System.err.printf("%4d s: %s%n", (System.nanoTime() - began) / 1_000_000_000, what);
    }
}
