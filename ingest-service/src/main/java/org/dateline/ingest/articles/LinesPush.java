package org.dateline.ingest.articles;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.events.RawArticle;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.problems.Answers;
import org.dateline.ingest.problems.Problems;
import org.dateline.ingest.problems.RefusedException;

/**
 * {@code POST /v1/articles} with a stream of articles, one JSON object a line: see {@link LineStream} for what it
 * promises. When the service stops, streams take no more lines, but everything taken is still answered.
 */
@Singleton
final class LinesPush {

    private final Vertx vertx;
    private final ArticleReader reader;
    private final ArticlePublisher publisher;
    private final Readers readers;
    private final HeldBytes held;
    private final Answers answers;
    private final PushMetrics metrics;
    private final IngestSettings.Ingest settings;
    private final Set<LineStream> streams = ConcurrentHashMap.newKeySet();

    LinesPush(
            Vertx vertx,
            ArticleReader reader,
            ArticlePublisher publisher,
            Readers readers,
            HeldBytes held,
            Answers answers,
            PushMetrics metrics,
            IngestSettings settings) {
        this.vertx = vertx;
        this.reader = reader;
        this.publisher = publisher;
        this.readers = readers;
        this.held = held;
        this.answers = answers;
        this.metrics = metrics;
        this.settings = settings.ingest();
    }

    void handle(HttpServerRequest request) {
        LineStream stream =
                new LineStream(request, vertx, new Hold(held), settings, readers, this::read, answers, streams::remove);
        streams.add(stream);
        stream.start();
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        streams.forEach(LineStream::stop);
    }

    /** Publishes the lines in their order, on a reader's thread. */
    private void read(List<PendingLine> lines, String traceParent, Runnable settled) {
        int longest = (int) settings.maxArticleSize().asLongValue();
        for (PendingLine pending : lines) {
            if (pending.line().isTooLong()) {
                metrics.rejected();
                pending.receipt().refused(Problems.tooLarge("a line", longest));
                settled.run();
            } else {
                read(pending.line(), pending.receipt(), traceParent, settled);
            }
        }
    }

    private void read(Line line, Receipt receipt, String traceParent, Runnable settled) {
        try {
            RawArticle article = reader.read(line.bytes());
            String id = article.id();
            publisher.publish(article, traceParent, problem -> {
                if (problem == null) {
                    receipt.accepted(id);
                } else {
                    receipt.refused(problem);
                }
                settled.run();
            });
        } catch (RefusedException e) {
            metrics.rejected();
            receipt.refused(e.problem());
            settled.run();
        } catch (RuntimeException e) {
            Log.error("Reading a line failed", e);
            receipt.refused(Problems.internal());
            settled.run();
        }
    }
}
