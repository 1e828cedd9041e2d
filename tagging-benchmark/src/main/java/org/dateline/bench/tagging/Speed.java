package org.dateline.bench.tagging;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.analysis.Analyser;
import org.dateline.analysis.AnalyserOptions;
import org.dateline.analysis.Analysis;
import org.dateline.analysis.text.TokenizedText;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What {@link SpeedReport} has measured. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Speed {

    /** Loaded once, for all threads. */
    @State(Scope.Benchmark)
    public static class Engine {
        final Analyser analyser = Analyser.load(AnalyserOptions.defaults());
        final List<Articles.Article> articles;
        final int[] tokens;

        public Engine() {
            articles = Articles.ofProperty().all();
            tokens = articles.stream().mapToInt(Articles.Article::tokens).toArray();
        }
    }

    /** CoreNLP with the same articles, cut into tokens beforehand. */
    @State(Scope.Benchmark)
    public static class Stanford {
        final StanfordNames names = new StanfordNames();
        final List<List<List<CoreLabel>>> articles = new ArrayList<>();
        final int[] tokens;

        public Stanford() {
            List<Articles.Article> all = Articles.ofProperty().all();
            for (Articles.Article article : all) {
                List<List<CoreLabel>> sentences = new ArrayList<>(StanfordNames.sentences(
                        TokenizedText.of(article.document().title())));
                sentences.addAll(StanfordNames.sentences(
                        TokenizedText.of(article.document().body())));
                articles.add(sentences);
            }
            tokens = all.stream().mapToInt(Articles.Article::tokens).toArray();
        }
    }

    /** Each thread walks through the articles by itself and counts their tokens. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Walk {
        public long tokens;
        private int next;

        @Setup
        public void start() {
            next = 0;
        }

        int next(int[] tokensOf) {
            int article = next++ % tokensOf.length;
            tokens += tokensOf[article];
            return article;
        }
    }

    /** The whole analysis: tokens, language, entities, resolution, topics, countries. */
    @Benchmark
    public Analysis analysis(Engine engine, Walk walk) {
        int article = walk.next(engine.tokens);
        return engine.analyser.analyse(engine.articles.get(article).document());
    }

    /** Names alone, of tokens that are there already. */
    @Benchmark
    public int stanford(Stanford stanford, Walk walk) {
        int names = 0;
        for (List<CoreLabel> sentence : stanford.articles.get(walk.next(stanford.tokens))) {
            names += stanford.names.classes(sentence).size();
        }
        return names;
    }

    /** Nothing but processor: the steps of a linear congruential generator, each waiting for the one before. */
    @Benchmark
    public long loop(Walk walk) {
        long value = walk.tokens;
        for (int i = 0; i < 1_000_000; i++) {
            value = value * 6364136223846793005L + 1442695040888963407L;
        }
        return value;
    }

    /** From nothing to ready, in a JVM that has just begun. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Analyser load() {
        return Analyser.load(AnalyserOptions.defaults());
    }
}
