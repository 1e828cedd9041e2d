package org.dateline.query.live;

/** The log no longer has, or does not have yet, what follows a position; the stream has to say so and go on elsewhere. */
final class PositionLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Gap gap;
    private final transient StreamPosition next;

    PositionLostException(Gap gap, StreamPosition next) {
        super(gap.reason(), null, false, false);
        this.gap = gap;
        this.next = next;
    }

    Gap gap() {
        return gap;
    }

    /** Where the stream goes on. */
    StreamPosition next() {
        return next;
    }
}
