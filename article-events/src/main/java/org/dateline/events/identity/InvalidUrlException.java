package org.dateline.events.identity;

/** A text is no URL that an article can have; the message is a clause that says why, such as "must …". */
public final class InvalidUrlException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidUrlException(String message) {
        super(message);
    }
}
