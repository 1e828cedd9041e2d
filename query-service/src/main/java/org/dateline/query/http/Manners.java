package org.dateline.query.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import org.dateline.query.QuerySettings;

/**
 * What holds for everything that is served: headers that keep browsers from running or sniffing what articles contain,
 * which other sites' pages may ask, and a problem document even where a path is none.
 */
@ApplicationScoped
class Manners {

    private static final int FIRST = 1_000;

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    /** Swagger UI's page, which is not ours, has its script and styles in it; it shows no article's text as a page. */
    private static final String SWAGGER = "/q/swagger-ui";

    private static final String SWAGGER_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

    private final QuerySettings.Query settings;
    private final RawAnswers answers;

    Manners(QuerySettings settings, RawAnswers answers) {
        this.settings = settings.query();
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::first, FIRST);
        settings.corsOrigins().ifPresent(origins -> {
            CorsHandler handler = cors(origins);
            filters.register(context -> share(context, origins, handler), FIRST - 1);
        });
    }

    void register(@Observes Router router) {
        // What can't be decoded may match no route, and so no filter either.
        router.errorHandler(400, this::refuse);
    }

    private void first(RoutingContext context) {
        protect(context);
        if (isUri(context.request().uri())) {
            context.next();
        } else {
            refuse(context);
        }
    }

    private static boolean isUri(String target) {
        try {
            return new URI(target).getPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void share(RoutingContext context, List<String> origins, CorsHandler handler) {
        String origin = context.request().getHeader("Origin");
        if (origin == null || origins.contains("*") || origins.contains(origin)) {
            handler.handle(context);
        } else {
            // The browser keeps the answer from the page.
            context.response().putHeader("Vary", "Origin");
            context.next();
        }
    }

    private void refuse(RoutingContext context) {
        protect(context);
        answers.problem(context.request(), new WebApplicationException(400));
    }

    private static void protect(RoutingContext context) {
        String path = context.request().path();
        boolean swagger = path != null && path.startsWith(SWAGGER);
        HttpServerResponse response = context.response();
        response.putHeader("Content-Security-Policy", swagger ? SWAGGER_POLICY : POLICY);
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "no-referrer");
        response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    private static CorsHandler cors(List<String> origins) {
        CorsHandler handler = CorsHandler.create();
        if (origins.contains("*")) {
            handler.addRelativeOrigin(".*");
        } else {
            handler.addOrigins(origins);
        }
        return handler.allowedMethods(Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS))
                .allowedHeaders(Set.of("Accept", "If-None-Match", "Last-Event-ID"))
                .exposedHeaders(Set.of("Link", "ETag", "Retry-After"))
                .maxAgeSeconds(3_600);
    }
}
