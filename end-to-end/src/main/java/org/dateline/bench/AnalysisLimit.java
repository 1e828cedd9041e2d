package org.dateline.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.analysis.Analyser;
import org.dateline.analysis.AnalyserOptions;
import org.dateline.analysis.Analysis;
import org.dateline.analysis.Document;

/** How many of the same articles a second the analysis library itself takes, in this process, with nothing around it. */
final class AnalysisLimit {

    private static final int POOL = 1_000;
    private static final Duration WARM_UP = Duration.ofSeconds(6);

    private final Analyser analyser = Analyser.load(AnalyserOptions.defaults());
    private final List<Document> documents = new ArrayList<>();

    AnalysisLimit(NewsWriter writer) {
        for (int number = 0; number < POOL; number++) {
            NewsWriter.News news = writer.news(number);
            documents.add(new Document(news.title(), news.body(), "en"));
        }
    }

    /** Articles a second on one thread and on two, and what was found in an article on average. */
    record Figures(double oneThread, double twoThreads, double entities, double topics, double mentions) {}

    Figures run(Duration duration) throws ExecutionException, InterruptedException {
        rate(2, WARM_UP);
        double one = rate(1, duration);
        double two = rate(2, duration);
        double entities = 0;
        double topics = 0;
        double mentions = 0;
        for (Document document : documents) {
            Analysis analysis = analyser.analyse(document);
            entities += analysis.entities().size();
            mentions += analysis.entities().stream()
                    .mapToInt(entity -> entity.mentions().size())
                    .sum();
            topics += analysis.topics().size();
        }
        return new Figures(one, two, entities / POOL, topics / POOL, mentions / POOL);
    }

    private double rate(int threads, Duration duration) throws ExecutionException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long began = System.nanoTime();
            List<Future<Integer>> parts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread * POOL / threads;
                parts.add(pool.submit(() -> analyse(first, began + duration.toNanos())));
            }
            long count = 0;
            for (Future<Integer> part : parts) {
                count += part.get();
            }
            return count / ((System.nanoTime() - began) / 1e9);
        } finally {
            pool.shutdown();
        }
    }

    private int analyse(int first, long deadline) {
        int count = 0;
        while (System.nanoTime() < deadline) {
            analyser.analyse(documents.get((first + count++) % POOL));
        }
        return count;
    }
}
