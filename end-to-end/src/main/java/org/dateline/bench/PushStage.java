package org.dateline.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** How fast articles are acknowledged, and how fast Kafka's own producer writes the very same records. */
final class PushStage {

    private static final int POOL = 2_000;
    private static final int STREAMS = 2;
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 64);
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final BenchSystem system;
    private final RawTopic topic;
    private final List<byte[]> articles = new ArrayList<>();
    private final List<byte[]> requests = new ArrayList<>();
    private final Duration duration;
    private final int port;

    PushStage(BenchSystem system, RawTopic topic, NewsWriter writer, Duration duration) {
        this.system = system;
        this.topic = topic;
        this.duration = duration;
        this.port = system.port("ingest-service");
        for (int number = 0; number < POOL; number++) {
            articles.add(writer.json("bench-push", number));
            requests.add(HttpConnection.post("/v1/articles", articles.get(number)));
        }
    }

    /**
     * What came out.
     *
     * @param singles by number of connections
     * @param singleCpu processor time per article and process at the largest number of connections
     * @param lines articles a second as lines of streams
     * @param lineCpu processor time per article and process for those
     * @param producer records a second of the producer alone
     */
    record Figures(
            int bytes,
            Map<Integer, SinglePushes.Result> singles,
            Map<String, Double> singleCpu,
            double lines,
            Map<String, Double> lineCpu,
            double producer) {}

    Figures run() throws Exception {
        SinglePushes.run(port, 64, requests, WARM_UP.plus(WARM_UP));
        Map<Integer, SinglePushes.Result> singles = new LinkedHashMap<>();
        Map<String, Double> singleCpu = Map.of();
        for (int connections : CONNECTIONS) {
            Usage usage = Usage.of(system.processes());
            SinglePushes.Result result = SinglePushes.run(port, connections, requests, duration);
            singles.put(connections, result);
            singleCpu = usage.perArticle(result.latencies().count());
        }
        lines(WARM_UP);
        Usage usage = Usage.of(system.processes());
        long began = System.nanoTime();
        long accepted = lines(duration);
        double lines = accepted / ((System.nanoTime() - began) / 1e9);
        Map<String, Double> lineCpu = usage.perArticle(accepted);
        double producer = ProducerLimit.measure(system.bootstrapServers(), topic.read(POOL), duration);
        int bytes =
                (int) articles.stream().mapToInt(json -> json.length).average().orElseThrow();
        return new Figures(bytes, singles, singleCpu, lines, lineCpu, producer);
    }

    private long lines(Duration time) throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        ExecutorService pushers = Executors.newFixedThreadPool(STREAMS);
        try {
            List<CompletableFuture<Long>> streams = new ArrayList<>();
            for (int stream = 0; stream < STREAMS; stream++) {
                int first = stream * POOL / STREAMS;
                streams.add(
                        CompletableFuture.supplyAsync(() -> LinePushes.push(port, until(deadline, first)), pushers));
            }
            long accepted = 0;
            for (CompletableFuture<Long> stream : streams) {
                accepted += stream.get();
            }
            return accepted;
        } finally {
            pushers.shutdown();
        }
    }

    private Supplier<byte[]> until(long deadline, int first) {
        int[] next = {first};
        return () -> System.nanoTime() < deadline ? articles.get(next[0]++ % articles.size()) : null;
    }
}
