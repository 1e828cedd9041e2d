package org.dateline.query.live;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.dateline.query.http.RawAnswers;

/** {@code /v1/articles/stream}, below the REST layer: a stream lives as long as its connection and needs its events. */
@ApplicationScoped
class StreamRoute {

    private static final String PATH = "/v1/articles/stream";

    private final Vertx vertx;
    private final StreamRequests requests;
    private final LiveStreams streams;
    private final RawAnswers answers;

    StreamRoute(Vertx vertx, StreamRequests requests, LiveStreams streams, RawAnswers answers) {
        this.vertx = vertx;
        this.requests = requests;
        this.streams = streams;
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.route(PATH)
                .handler(context ->
                        answers.read(context.request(), StreamWriter.MEDIA_TYPE, () -> open(context.request())));
    }

    private void open(HttpServerRequest request) {
        vertx.executeBlocking(() -> requests.read(request), false)
                .onSuccess(asked -> answer(request, asked))
                .onFailure(failure -> answers.problem(request, failure));
    }

    private void answer(HttpServerRequest request, StreamRequest asked) {
        if (request.method().equals(HttpMethod.HEAD)) {
            StreamWriter.head(request.response()).end().onFailure(gone -> {});
        } else if (!request.response().closed()) {
            streams.open(request, asked);
        }
    }
}
