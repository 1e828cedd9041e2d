package org.dateline.ingest.articles;

import io.quarkus.logging.Log;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.dateline.events.RawArticle;
import org.dateline.events.kafka.CloudEvents;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.problems.Answers;
import org.dateline.ingest.problems.Problem;
import org.dateline.ingest.problems.Problems;
import org.dateline.ingest.problems.RefusedException;

/**
 * {@code POST /v1/articles} with one article as JSON: 202 once all in-sync replicas have it, else a problem and nothing
 * published; 503 means not acknowledged in time. No thread waits for the broker.
 */
@Singleton
final class ArticlePush {

    /** Reading this much takes less time than going to another thread and back would be worth. */
    private static final int MAX_ON_EVENT_LOOP = 32 * 1024;

    private final Vertx vertx;
    private final ArticleReader reader;
    private final ArticlePublisher publisher;
    private final Readers readers;
    private final HeldBytes held;
    private final Answers answers;
    private final Receipts receipts;
    private final PushMetrics metrics;
    private final IngestSettings.Ingest settings;

    ArticlePush(
            Vertx vertx,
            ArticleReader reader,
            ArticlePublisher publisher,
            Readers readers,
            HeldBytes held,
            Answers answers,
            Receipts receipts,
            PushMetrics metrics,
            IngestSettings settings) {
        this.vertx = vertx;
        this.reader = reader;
        this.publisher = publisher;
        this.readers = readers;
        this.held = held;
        this.answers = answers;
        this.receipts = receipts;
        this.metrics = metrics;
        this.settings = settings.ingest();
    }

    void handle(HttpServerRequest request) {
        new Push(request, vertx.getOrCreateContext()).receive();
    }

    /** One request. Everything but reading and the broker's answer happens on its event loop. */
    private final class Push {

        private final HttpServerRequest request;
        private final Context context;
        private Buffer body;
        private long holding;
        private boolean over;
        private long timer;

        Push(HttpServerRequest request, Context context) {
            this.request = request;
            this.context = context;
        }

        void receive() {
            timer = vertx.setTimer(
                    settings.receiveTimeout().toMillis(),
                    late -> refuse(Problems.tooSlow(settings.receiveTimeout().toSeconds())));
            request.handler(this::received);
            request.endHandler(end -> complete());
            request.exceptionHandler(gone -> finish());
            request.resume();
        }

        private void received(Buffer chunk) {
            long limit = settings.maxArticleSize().asLongValue();
            if (over) {
                return;
            }
            if (holding + chunk.length() > limit) {
                refuse(Problems.tooLarge("the body", limit));
            } else if (!held.tryHold(chunk.length())) {
                metrics.unavailable();
                finish();
                answers.problem(request, Problems.overloaded());
            } else {
                holding += chunk.length();
                body = body == null ? chunk : body.appendBuffer(chunk);
            }
        }

        private void complete() {
            if (over) {
                return;
            }
            vertx.cancelTimer(timer);
            request.exceptionHandler(gone -> {});
            byte[] bytes = body == null ? new byte[0] : body.getBytes();
            body = null;
            String trace = TraceParent.of(request.getHeader(CloudEvents.TRACEPARENT));
            if (bytes.length <= MAX_ON_EVENT_LOOP) {
                push(bytes, trace);
            } else {
                readers.run(() -> push(bytes, trace)).onFailure(this::broken);
            }
        }

        private void push(byte[] bytes, String trace) {
            try {
                RawArticle article = reader.read(bytes);
                String id = article.id();
                publisher.publish(article, trace, problem -> context.runOnContext(settled -> answer(id, problem)));
            } catch (RefusedException e) {
                context.runOnContext(refused -> refuse(e.problem()));
            } catch (RuntimeException e) {
                context.runOnContext(broken -> broken(e));
            }
        }

        private void broken(Throwable fault) {
            Log.error("Reading an article failed", fault);
            answer(null, Problems.internal());
        }

        private void answer(String id, Problem problem) {
            finish();
            if (problem == null) {
                answers.json(request, 202, receipts.accepted(id));
            } else {
                answers.problem(request, problem);
            }
        }

        private void refuse(Problem problem) {
            metrics.rejected();
            finish();
            answers.problem(request, problem);
        }

        private void finish() {
            over = true;
            body = null;
            vertx.cancelTimer(timer);
            held.release(holding);
            holding = 0;
        }
    }
}
