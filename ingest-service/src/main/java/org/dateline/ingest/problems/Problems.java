package org.dateline.ingest.problems;

import java.util.List;

/** Every problem that the ingest service answers with, said once. */
public final class Problems {

    static final String OVERLOADED = "overloaded";

    private Problems() {}

    public static Problem notUtf8(int at) {
        return Problem.of(400, "not-utf-8", "Not UTF-8", "the byte at offset " + at + " is not valid UTF-8");
    }

    public static Problem notJson(String detail) {
        return Problem.of(400, "not-json", "Not JSON", detail);
    }

    public static Problem empty() {
        return Problem.of(400, "empty-body", "Nothing there", "an article as a JSON object is expected");
    }

    public static Problem notAnObject(String found) {
        return Problem.of(400, "not-an-object", "Not an object", "must be a JSON object, is " + found);
    }

    public static Problem duplicateFields(List<FieldError> errors) {
        return new Problem("duplicate-field", "Duplicate fields", 400, "a field may be given only once", errors);
    }

    /** The errors may be fewer than were counted, so that the answer stays small. */
    public static Problem invalidArticle(List<FieldError> errors, int counted) {
        String detail = counted == 1 ? "1 thing is wrong" : counted + " things are wrong";
        if (counted > errors.size()) {
            detail += ", the first " + errors.size() + " are named";
        }
        return new Problem("invalid-article", "Invalid article", 422, detail, errors);
    }

    public static Problem invalidId() {
        return new Problem(
                "invalid-id",
                "Invalid id",
                400,
                "the id in the path is not one",
                List.of(new FieldError("id", "must be a UUID such as 6ba7b810-9dad-51d1-80b4-00c04fd430c8")));
    }

    public static Problem notFound() {
        return Problem.of(404, "not-found", "Not found", "nothing is served at this path");
    }

    public static Problem methodNotAllowed(String allowed) {
        return Problem.of(405, "method-not-allowed", "Method not allowed", "this path takes " + allowed);
    }

    public static Problem notAcceptable(String offered) {
        return Problem.of(406, "not-acceptable", "Not acceptable", "the answer to this request is " + offered);
    }

    public static Problem tooSlow(long seconds) {
        return Problem.of(
                408, "request-timeout", "Request timeout", "the body was not complete within " + seconds + " s");
    }

    public static Problem tooLarge(String what, long limit) {
        return Problem.of(413, "too-large", "Too large", "%s must have at most %,d bytes".formatted(what, limit));
    }

    public static Problem unsupportedType(String detail) {
        return Problem.of(415, "unsupported-media-type", "Unsupported media type", detail);
    }

    /** Not acknowledged; it may still arrive, and pushing again is harmless. */
    public static Problem kafkaUnavailable() {
        return Problem.of(
                503,
                "kafka-unavailable",
                "Not acknowledged",
                "Kafka did not acknowledge in time; the article may still arrive, pushing it again is harmless");
    }

    public static Problem overloaded() {
        return Problem.of(
                503, OVERLOADED, "Overloaded", "too much is waiting to be acknowledged; nothing was published");
    }

    /** A fault of ours; the cause is in the log, never in the answer. */
    public static Problem internal() {
        return Problem.of(500, "internal", "Internal error", "this is a fault of the service; its log says more");
    }
}
