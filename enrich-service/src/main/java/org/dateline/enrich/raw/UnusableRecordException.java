package org.dateline.enrich.raw;

/** A raw record can't be read or breaks the rules; the message says all that is wrong and quotes no article text. */
public final class UnusableRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Cause reason;

    UnusableRecordException(Cause reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** The kind of reason. */
    public Cause reason() {
        return reason;
    }
}
