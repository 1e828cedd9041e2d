package org.dateline.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** How many articles a second go the whole way: pushed, analysed, stored, and published on all their topics. */
final class PipelineStage {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String SOURCE = "bench-pipeline";

    private final BenchSystem system;
    private final RawTopic topic;
    private final NewsWriter writer;

    PipelineStage(BenchSystem system, RawTopic topic, NewsWriter writer) {
        this.system = system;
        this.topic = topic;
        this.writer = writer;
    }

    /**
     * What came out.
     *
     * @param articles how many went through
     * @param perSecond from the first push to the last commit
     * @param cpu processor time in milliseconds per article and process
     * @param memory resident bytes by process, after the load
     * @param stages seconds that the enrich service spent in each of its stages
     */
    record Figures(
            long articles,
            double perSecond,
            Map<String, Double> cpu,
            Map<String, Long> memory,
            Map<String, Double> stages) {

        /** How many articles a second would keep the processors busy all the time. */
        double possible(int processors) {
            return processors
                    * 1000
                    / cpu.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    Figures run(int warmUp, int articles) throws ExecutionException, InterruptedException, IOException {
        push(lines(0, warmUp));
        topic.awaitDone(PATIENCE);
        List<byte[]> lines = lines(warmUp, articles);
        Map<String, Double> stages = StageTimes.read(system.port("enrich-service"));
        Usage usage = Usage.of(system.processes());
        long began = System.nanoTime();
        push(lines);
        topic.awaitDone(PATIENCE);
        double seconds = (System.nanoTime() - began) / 1e9;
        Map<String, Double> cpu = usage.perArticle(articles);
        Map<String, Long> memory = new LinkedHashMap<>();
        system.processes().forEach(process -> memory.put(process.name(), process.memory()));
        StageTimes.read(system.port("enrich-service"))
                .forEach((stage, sum) -> stages.merge(stage, sum, (before, after) -> after - before));
        return new Figures(articles, articles / seconds, cpu, memory, stages);
    }

    private List<byte[]> lines(int first, int count) {
        List<byte[]> lines = new ArrayList<>();
        for (int number = first; number < first + count; number++) {
            lines.add(writer.json(SOURCE, number));
        }
        return lines;
    }

    private void push(List<byte[]> lines) {
        Iterator<byte[]> next = lines.iterator();
        long accepted = LinePushes.push(system.port("ingest-service"), () -> next.hasNext() ? next.next() : null);
        if (accepted != lines.size()) {
            throw new BenchException("Of " + lines.size() + " articles, " + accepted + " were accepted");
        }
    }
}
