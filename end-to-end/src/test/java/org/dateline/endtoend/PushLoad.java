package org.dateline.endtoend;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * A steady, bounded load: one pusher of single articles, one of streams, each going on whatever it is answered. About
 * a quarter of the pushes are revisions of articles pushed before. Every receipt is noted.
 */
final class PushLoad implements AutoCloseable {

    private static final long SINGLE_EVERY_MILLIS = 40;
    private static final long STREAM_EVERY_MILLIS = 400;
    private static final int LINES = 15;

    private final URI address;
    private final String source;
    private final List<PushedArticle> articles = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final ScheduledExecutorService pushers = Executors.newScheduledThreadPool(2);

    private PushLoad(URI address, String source) {
        this.address = address;
        this.source = source;
    }

    static PushLoad start(URI ingest, String source) {
        PushLoad load = new PushLoad(ingest.resolve("/v1/articles"), source);
        Pusher singles = load.new Pusher(1);
        Pusher streams = load.new Pusher(LINES);
        load.repeat(() -> load.pushOne(singles.next().get(0)), SINGLE_EVERY_MILLIS);
        load.repeat(() -> load.pushLines(streams.next()), STREAM_EVERY_MILLIS);
        return load;
    }

    /** Chooses what one of the pushers sends next: articles of its own, none twice at a time. */
    private final class Pusher {

        private final int batch;
        private final Random random;
        private final List<PushedArticle> own = new ArrayList<>();

        Pusher(int batch) {
            this.batch = batch;
            this.random = new Random(batch);
        }

        List<PushedArticle> next() {
            int known = own.size();
            int revisions = known <= batch
                    ? 0
                    : (int) random.ints(batch, 0, 4).filter(n -> n == 0).count();
            int first = revisions == 0 ? 0 : random.nextInt(known - revisions);
            List<PushedArticle> chosen = new ArrayList<>(own.subList(first, first + revisions));
            while (chosen.size() < batch) {
                PushedArticle article = new PushedArticle(source, numbers.incrementAndGet());
                own.add(article);
                articles.add(article);
                chosen.add(article);
            }
            return chosen;
        }
    }

    private void repeat(Runnable push, long everyMillis) {
        var unused = pushers.scheduleWithFixedDelay(
                () -> {
                    try {
                        push.run();
                    } catch (UncheckedIOException e) {
                        // The connection broke: what had no receipt by then is not acknowledged.
                        refused.incrementAndGet();
                    } catch (RuntimeException e) {
                        failure.compareAndSet(null, e);
                        throw e;
                    }
                },
                0,
                everyMillis,
                TimeUnit.MILLISECONDS);
    }

    private void pushOne(PushedArticle article) {
        Http.Answer answer = Http.postJson(address, article.nextVersion());
        note(article, answer.status() == 202, answer.status() == 503, answer.body());
    }

    private void pushLines(List<PushedArticle> batch) {
        String lines =
                batch.stream().map(article -> Http.write(article.nextVersion())).collect(Collectors.joining("\n"));
        IntFunction<PushedArticle> byLine = line -> batch.get(line - 1);
        Http.streamLines(address, lines, text -> {
            JsonNode receipt = Http.read(text.getBytes(StandardCharsets.UTF_8));
            String status = receipt.get("status").asText();
            if (receipt.has("line")) {
                int line = receipt.get("line").asInt();
                boolean accepted = status.equals("accepted");
                int problem =
                        accepted ? 0 : receipt.get("problem").get("status").asInt();
                note(byLine.apply(line), accepted, problem == 503, receipt);
            } else {
                note(batch.get(0), false, status.equals("503"), receipt);
            }
        });
    }

    private void note(PushedArticle article, boolean accepted, boolean unavailable, JsonNode answer) {
        if (accepted) {
            article.acknowledge(answer.get("id").asText());
            acknowledged.incrementAndGet();
        } else if (unavailable) {
            refused.incrementAndGet();
        } else {
            throw new IllegalStateException("A healthy article was answered with " + answer);
        }
    }

    /** Pushes so many new articles in one stream; all are acknowledged when this returns. */
    void pushAtOnce(int count) {
        List<PushedArticle> batch = new ArrayList<>();
        while (batch.size() < count) {
            batch.add(new PushedArticle(source, numbers.incrementAndGet()));
        }
        articles.addAll(batch);
        pushLines(batch);
        if (!batch.stream().allMatch(PushedArticle::isAcknowledged)) {
            throw new IllegalStateException("Not all of a stream of articles were acknowledged");
        }
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** Pushes that were answered with 503 or lost their connection. */
    int refused() {
        return refused.get();
    }

    /** Waits until so many more pushes have been acknowledged. */
    void awaitMore(int pushes) {
        int enough = acknowledged() + pushes;
        await("pushes are acknowledged")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> failure.get() != null || acknowledged() >= enough);
        requireWhole();
    }

    /** Ends the load; the answers under way are still waited for. */
    List<PushedArticle> stop() {
        close();
        requireWhole();
        return List.copyOf(articles);
    }

    private void requireWhole() {
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    @Override
    public void close() {
        pushers.shutdown();
        try {
            if (!pushers.awaitTermination(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A push was not answered within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
