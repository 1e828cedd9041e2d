package org.dateline.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * Why a request was not answered, as RFC 9457 {@code application/problem+json}.
 *
 * @param type URI of the kind; it names the kind and leads nowhere
 * @param title the kind for people
 * @param status the HTTP status
 * @param detail what is wrong with this request
 * @param errors every parameter that is wrong, none for problems of other kinds
 * @param retractedAt when the article was retracted, on status 410
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, String detail, List<ParameterError> errors, Instant retractedAt) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String kind, String title, String detail) {
        return new Problem("urn:dateline:problem:" + kind, title, status, detail, List.of(), null);
    }
}
