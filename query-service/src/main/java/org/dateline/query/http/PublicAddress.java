package org.dateline.query.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.dateline.query.QuerySettings;

/** Where clients reach this service: as the setting says, else as the request does. */
@ApplicationScoped
public class PublicAddress {

    private final Optional<URI> set;

    PublicAddress(QuerySettings settings) {
        set = settings.query().publicUrl().map(url -> url.resolve("/"));
    }

    /** The absolute address of {@code /}. */
    public URI of(HttpServerRequest request) {
        return set.orElseGet(() -> {
            HostAndPort authority = request.authority();
            String host = authority == null ? "localhost" : authority.toString();
            try {
                return URI.create(request.scheme() + "://" + host + "/");
            } catch (IllegalArgumentException e) {
                throw ProblemException.badPath("Host", "must be a host and maybe a port");
            }
        });
    }
}
