package org.dateline.query.http;

import java.util.Optional;
import java.util.function.Function;

/**
 * Which part of a list is asked for.
 *
 * @param limit most items, 1 to 100
 * @param after where the page before ended, empty for the first
 */
public record Page<P>(int limit, Optional<P> after) {

    public static final int DEFAULT_LIMIT = 20;

    private static final ValueRule LIMIT =
            ValueRule.shaped(10, "[1-9]\\d?|100", "must be a whole number from 1 to 100");

    /** Reads {@code limit} and {@code cursor}; {@code position} turns a cursor's text into a position, if it is one. */
    public static <P> Page<P> read(Parameters parameters, Function<String, Optional<P>> position) {
        int limit = limit(parameters, DEFAULT_LIMIT);
        Optional<String> cursor = parameters.single("cursor");
        Optional<P> after = cursor.flatMap(position);
        if (cursor.isPresent() && after.isEmpty()) {
            parameters.error("cursor", "must be a cursor from this list's own next link");
        }
        return new Page<>(limit, after);
    }

    /** Reads {@code limit} alone, for lists without pages. */
    public static int limit(Parameters parameters, int otherwise) {
        return parameters.single("limit", LIMIT).map(Integer::parseInt).orElse(otherwise);
    }
}
