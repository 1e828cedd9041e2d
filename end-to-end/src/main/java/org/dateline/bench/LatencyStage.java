package org.dateline.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How long after the beginning of its push an article can be read from the query service, at a steady 20 articles a
 * second. Each is asked for by its id every 10 ms, so a time is at most about that much too long.
 */
final class LatencyStage {

    static final int PER_SECOND = 20;

    private static final long ASK_EVERY_NANOS = 10_000_000;
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final int ingest;
    private final int query;
    private final NewsWriter writer;
    private final ConcurrentLinkedQueue<Pushed> pushed = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    LatencyStage(BenchSystem system, NewsWriter writer) {
        this.ingest = system.port("ingest-service");
        this.query = system.port("query-service");
        this.writer = writer;
    }

    private record Pushed(byte[] request, long began) {}

    /** Measures for that long, after others for a third as long: the query service has not been asked before. */
    Latencies run(Duration duration) throws InterruptedException, IOException {
        int articles = (int) duration.toSeconds() * PER_SECOND;
        measure(0, articles / 3);
        return measure(articles / 3, articles);
    }

    private Latencies measure(int from, int articles) throws InterruptedException, IOException {
        Thread pusher = new Thread(() -> push(from, articles), "pusher");
        pusher.start();
        Latencies latencies = new Latencies();
        try (HttpConnection connection = new HttpConnection(query)) {
            List<Pushed> waiting = new ArrayList<>();
            while (latencies.count() < articles && failure.get() == null) {
                long round = System.nanoTime();
                for (Pushed next = pushed.poll(); next != null; next = pushed.poll()) {
                    waiting.add(next);
                }
                ask(connection, waiting, latencies);
                Thread.sleep(Math.max(1, (round + ASK_EVERY_NANOS - System.nanoTime()) / 1_000_000));
            }
        }
        pusher.join();
        if (failure.get() != null) {
            throw new BenchException("Pushing failed: " + failure.get().getMessage(), failure.get());
        }
        return latencies;
    }

    private static void ask(HttpConnection connection, List<Pushed> waiting, Latencies latencies) throws IOException {
        for (Iterator<Pushed> each = waiting.iterator(); each.hasNext(); ) {
            Pushed article = each.next();
            int status = connection.send(article.request()).status();
            long taken = System.nanoTime() - article.began();
            if (status == 200) {
                latencies.add(taken);
                each.remove();
            } else if (status != 404 || taken > LONGEST_NANOS) {
                throw new BenchException("An article can't be read: status " + status);
            }
        }
    }

    private void push(int from, int articles) {
        try (HttpConnection connection = new HttpConnection(ingest)) {
            long first = System.nanoTime();
            for (int number = 0; number < articles; number++) {
                byte[] request = HttpConnection.post("/v1/articles", writer.json("bench-latency", from + number));
                long due = first + number * 1_000_000_000L / PER_SECOND;
                Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
                long began = System.nanoTime();
                HttpConnection.Answer answer = connection.send(request);
                if (answer.status() != 202) {
                    throw new BenchException("A push was answered with " + answer.status());
                }
                pushed.add(new Pushed(HttpConnection.get("/v1/articles/" + id(answer.body())), began));
            }
        } catch (IOException | RuntimeException e) {
            failure.set(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String id(String receipt) {
        int at = receipt.indexOf("\"id\":\"") + 6;
        return receipt.substring(at, at + 36);
    }
}
