package org.dateline.query.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Answers with one document and its {@code ETag}: a hash of what is served, so that it changes with anything a client
 * would see. It is a weak one, since the same document may go out compressed or not.
 */
@ApplicationScoped
public class Documents {

    private static final int TAG_BYTES = 12;

    private final ObjectMapper json;

    Documents(ObjectMapper json) {
        this.json = json;
    }

    /** 200 with the document, or 304 if the client has it. Caches may keep it but have to ask whether it still holds. */
    public Response respond(Object document, Request request) {
        byte[] bytes = bytes(document);
        EntityTag tag = new EntityTag(hash(bytes), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response =
                unchanged != null ? unchanged : Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE);
        return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }

    private byte[] bytes(Object document) {
        try {
            return json.writeValueAsBytes(document);
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
