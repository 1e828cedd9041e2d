package org.dateline.ingest.articles;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.events.kafka.CloudEvents;
import org.dateline.ingest.problems.Answers;
import org.dateline.ingest.problems.Problems;

/**
 * {@code DELETE /v1/articles/{id}}: 202 once the broker has the retraction. Any well-formed id is taken, since only the
 * store knows which articles there are, and one may still be on its way.
 */
@Singleton
final class Retraction {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Vertx vertx;
    private final ArticlePublisher publisher;
    private final Answers answers;
    private final Receipts receipts;
    private final PushMetrics metrics;

    Retraction(Vertx vertx, ArticlePublisher publisher, Answers answers, Receipts receipts, PushMetrics metrics) {
        this.vertx = vertx;
        this.publisher = publisher;
        this.answers = answers;
        this.receipts = receipts;
        this.metrics = metrics;
    }

    void handle(HttpServerRequest request, String pathId) {
        String id = pathId.toLowerCase(Locale.ROOT);
        if (!UUID_TEXT.matcher(id).matches()) {
            metrics.rejected();
            answers.problem(request, Problems.invalidId());
            return;
        }
        Context context = vertx.getOrCreateContext();
        String trace = TraceParent.of(request.getHeader(CloudEvents.TRACEPARENT));
        publisher.retract(
                id,
                trace,
                problem -> context.runOnContext(settled -> {
                    if (problem == null) {
                        answers.json(request, 202, receipts.accepted(id));
                    } else {
                        answers.problem(request, problem);
                    }
                }));
    }
}
