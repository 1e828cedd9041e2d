package org.dateline.query.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives everything that was answered an {@code ETag}: a hash of what is served, so that it changes with anything a
 * client would see, and a weak one, since the same may go out compressed or not. A client that has it already is
 * answered 304. Caches may keep answers but have to ask whether they still hold.
 */
@ApplicationScoped
public class Revalidation {

    private static final int TAG_BYTES = 12;
    private static final String NO_CACHE = "no-cache";

    private final ObjectMapper json;

    Revalidation(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200 || !response.hasEntity() || response.getEntityTag() != null) {
            return;
        }
        byte[] bytes = bytes(response.getEntity());
        EntityTag tag = new EntityTag(hash(bytes), true);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, NO_CACHE);
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        Response.ResponseBuilder unchanged = request.getRequest().evaluatePreconditions(tag);
        if (unchanged == null) {
            MediaType type = response.getMediaType();
            response.setEntity(bytes, new Annotation[0], type == null ? MediaType.APPLICATION_JSON_TYPE : type);
        } else {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private byte[] bytes(Object entity) {
        try {
            return entity instanceof byte[] ? (byte[]) entity : json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
