package org.dateline.query.http;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.dateline.query.QuerySettings;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns whatever ends a request early into a problem document. What the answer says never comes from an exception's
 * message or a statement; a fault of this service is logged and answered with a bare 500.
 */
@ApplicationScoped
public class ProblemMappers {

    static final Problem READ_ONLY =
            Problem.of(405, "method-not-allowed", "Method not allowed", "this path is only read, with GET or HEAD");

    static final String METHODS = "GET, HEAD, OPTIONS";

    private static final Map<Integer, Problem> BY_STATUS = Map.of(
            400, Problem.of(400, "bad-request", "Bad request", "the request can't be read"),
            404, Problem.of(404, "not-found", "Not found", "nothing is served at this path"),
            405, READ_ONLY,
            406, Problem.of(406, "not-acceptable", "Not acceptable", "the answer to this request is application/json"),
            413, Problem.of(413, "too-large", "Too large", "the request's body is too large"),
            415, Problem.of(415, "unsupported-media-type", "Unsupported media type", "this path takes no body"));

    private final long retryAfterSeconds;

    ProblemMappers(QuerySettings settings) {
        retryAfterSeconds = Math.max(1, settings.query().retryAfter().toSeconds());
    }

    @ServerExceptionMapper
    Response of(ProblemException e) {
        Response.ResponseBuilder response = response(e.problem());
        if (e.problem().status() == 405) {
            response.header(HttpHeaders.ALLOW, METHODS);
        }
        return (e.problem().status() == 503 ? response.header(HttpHeaders.RETRY_AFTER, retryAfterSeconds) : response)
                .build();
    }

    @ServerExceptionMapper
    Response of(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status >= 500) {
            return of((Throwable) e);
        }
        Response.ResponseBuilder response = response(BY_STATUS.getOrDefault(
                status, Problem.of(status, "bad-request", "Bad request", "the request can't be answered")));
        String allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        if (status == 405) {
            response.header(HttpHeaders.ALLOW, allow == null ? METHODS : allow);
        }
        return response.build();
    }

    @ServerExceptionMapper
    Response of(Throwable e) {
        return StoreFailures.problem(e).map(this::unavailable).orElseGet(() -> fault(e));
    }

    private Response unavailable(Problem problem) {
        Log.warnf("Answered 503: %s", problem.detail());
        return response(problem)
                .header(HttpHeaders.RETRY_AFTER, retryAfterSeconds)
                .build();
    }

    private Response fault(Throwable e) {
        Log.error("A request failed", e);
        return response(Problem.of(
                        500, "internal", "Internal error", "this is a fault of the service; its log says more"))
                .build();
    }

    private static Response.ResponseBuilder response(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
