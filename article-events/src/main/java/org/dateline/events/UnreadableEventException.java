package org.dateline.events;

/**
 * The bytes of a record are no event of the expected kind: no JSON, not UTF-8, a duplicate key or a field of the wrong
 * type. The message names the place and the reason but never quotes the text.
 */
public final class UnreadableEventException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableEventException(String message) {
        super(message);
    }
}
