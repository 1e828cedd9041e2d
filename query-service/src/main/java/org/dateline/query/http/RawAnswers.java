package org.dateline.query.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;

/** Answers, as the REST layer gives them, to requests that never reach it. */
@ApplicationScoped
public class RawAnswers {

    private final ProblemMappers mappers;
    private final ObjectMapper json;

    RawAnswers(ProblemMappers mappers, ObjectMapper json) {
        this.mappers = mappers;
        this.json = json;
    }

    /** Answers with the problem that a failure stands for. */
    public void problem(HttpServerRequest request, Throwable failure) {
        Response answer = answer(failure);
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(answer.getStatus());
        answer.getStringHeaders().forEach(response::putHeader);
        Buffer body = Buffer.buffer(bytes(answer.getEntity()));
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", Integer.toString(body.length()));
            response.end().onFailure(gone -> {});
        } else {
            response.end(body).onFailure(gone -> {});
        }
    }

    /** Runs what answers GET and HEAD at a path that is only read, if the client takes such an answer. */
    public void read(HttpServerRequest request, String mediaType, Runnable answer) {
        HttpMethod method = request.method();
        if (method.equals(HttpMethod.OPTIONS)) {
            request.response()
                    .setStatusCode(204)
                    .putHeader("Allow", ProblemMappers.METHODS)
                    .end()
                    .onFailure(gone -> {});
        } else if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            problem(request, ProblemException.readOnly());
        } else if (!accepts(request.getHeader("Accept"), mediaType)) {
            problem(request, ProblemException.notAcceptable("the answer to this request is " + mediaType));
        } else {
            answer.run();
        }
    }

    private Response answer(Throwable failure) {
        if (failure instanceof ProblemException) {
            return mappers.of((ProblemException) failure);
        }
        return failure instanceof WebApplicationException
                ? mappers.of((WebApplicationException) failure)
                : mappers.of(failure);
    }

    private static boolean accepts(String accept, String mediaType) {
        if (accept == null || accept.isBlank()) {
            return true;
        }
        String anyOfKind = mediaType.substring(0, mediaType.indexOf('/')) + "/*";
        for (String range : accept.split(",")) {
            String type = range.split(";", 2)[0].strip();
            if (type.equalsIgnoreCase(mediaType) || type.equals("*/*") || type.equalsIgnoreCase(anyOfKind)) {
                return true;
            }
        }
        return false;
    }

    private byte[] bytes(Object document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
