package org.dateline.ingest.articles;

import io.quarkus.logging.Log;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.problems.Answers;
import org.dateline.ingest.problems.Problem;
import org.dateline.ingest.problems.Problems;

/** The paths of the service; whatever is not theirs is answered with a problem, too. */
@Singleton
final class ArticleRoutes {

    private final ArticlePush articlePush;
    private final LinesPush linesPush;
    private final Retraction retraction;
    private final Answers answers;
    private final PushMetrics metrics;
    private final long maxArticle;

    ArticleRoutes(
            ArticlePush articlePush,
            LinesPush linesPush,
            Retraction retraction,
            Answers answers,
            PushMetrics metrics,
            IngestSettings settings) {
        this.articlePush = articlePush;
        this.linesPush = linesPush;
        this.retraction = retraction;
        this.answers = answers;
        this.metrics = metrics;
        this.maxArticle = settings.ingest().maxArticleSize().asLongValue();
    }

    void register(@Observes Router router) {
        router.route("/v1/articles").handler(this::articles);
        router.route("/v1/articles/:id").handler(this::article);
        router.route().last().handler(context -> answers.problem(context.request(), Problems.notFound()));
        router.route("/v1/*").failureHandler(this::failed);
        // A path that cannot be decoded matches no route.
        router.errorHandler(400, this::failed);
    }

    private void articles(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.method().equals(HttpMethod.POST)) {
            methodNotAllowed(request, "POST");
            return;
        }
        String type = MediaTypes.essence(request.getHeader(HttpHeaders.CONTENT_TYPE));
        Problem problem = unwanted(request, type);
        if (problem != null) {
            metrics.rejected();
            answers.problem(request, problem);
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        if (type.equals(MediaTypes.NDJSON)) {
            linesPush.handle(request);
        } else {
            articlePush.handle(request);
        }
    }

    private void article(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method().equals(HttpMethod.DELETE)) {
            retraction.handle(request, context.pathParam("id"));
        } else {
            methodNotAllowed(request, "DELETE");
        }
    }

    private void methodNotAllowed(HttpServerRequest request, String allowed) {
        request.response().putHeader(HttpHeaders.ALLOW, allowed);
        answers.problem(request, Problems.methodNotAllowed(allowed));
    }

    /** What is wrong with the request's headers, or null. */
    private Problem unwanted(HttpServerRequest request, String type) {
        if (!type.equals(MediaTypes.JSON) && !type.equals(MediaTypes.NDJSON)) {
            return Problems.unsupportedType("Content-Type must be " + MediaTypes.JSON + " or " + MediaTypes.NDJSON);
        }
        if (!MediaTypes.isUtf8(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            return Problems.unsupportedType("the only charset is UTF-8");
        }
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return Problems.unsupportedType("Content-Encoding is not supported: send the body as it is");
        }
        if (!MediaTypes.accepts(request.getHeader(HttpHeaders.ACCEPT), type)) {
            return Problems.notAcceptable(type);
        }
        boolean tooLarge = type.equals(MediaTypes.JSON) && declaredLength(request) > maxArticle;
        return tooLarge ? Problems.tooLarge("the body", maxArticle) : null;
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // The server has refused anything but digits; more of them than a long holds are too many in any case.
        return length == null ? -1 : length.length() > 18 ? Long.MAX_VALUE : Long.parseLong(length);
    }

    private void failed(RoutingContext context) {
        if (context.failure() != null) {
            Log.errorf(
                    context.failure(),
                    "%s %s failed",
                    context.request().method(),
                    context.request().path());
        }
        boolean ours = context.statusCode() < 400 || context.statusCode() >= 500;
        answers.problem(
                context.request(),
                ours
                        ? Problems.internal()
                        : Problem.of(context.statusCode(), "bad-request", "Bad request", "the request is malformed"));
    }
}
