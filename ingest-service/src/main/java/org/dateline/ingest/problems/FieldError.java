package org.dateline.ingest.problems;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * One field that is wrong.
 *
 * @param field its name as pushed, an element of a list as {@code authors[3]}
 * @param detail the rule it breaks, never the text it holds
 */
public record FieldError(String field, String detail) {

    private static final int MAX_NAME = 80;
    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    /** The names of unknown fields come from the client: they are shortened, and half a surrogate pair becomes {@code ?}. */
    public FieldError {
        field = new String(shortened(field).getBytes(UTF_8), UTF_8);
    }

    private static String shortened(String name) {
        return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
    }
}
