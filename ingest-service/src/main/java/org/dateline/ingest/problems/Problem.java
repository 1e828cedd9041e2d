package org.dateline.ingest.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Why a push was not taken, as RFC 9457 {@code application/problem+json}. The same document is the whole answer to a
 * request and the {@code problem} of one line of a stream.
 *
 * @param kind what went wrong, the last part of {@code type}; an open list
 * @param title the kind for people
 * @param status the HTTP status, also of a single line
 * @param detail what is wrong with this request
 * @param errors every field that is wrong, none for problems of other kinds
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "errors"})
public record Problem(
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        String kind,

        String title,
        int status,
        String detail,
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem that no single field is to blame for. */
    public static Problem of(int status, String kind, String title, String detail) {
        return new Problem(kind, title, status, detail, List.of());
    }

    /** The URI of the kind; it names the kind and leads nowhere. */
    @JsonProperty
    public String type() {
        return "urn:dateline:problem:" + kind;
    }

    /** The document as UTF-8. */
    public byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
