package org.dateline.query.live;

/**
 * Why a stream can't go on without a gap, and what it does instead.
 *
 * @param reason a word for programs
 * @param detail for people
 */
record Gap(String reason, String detail) {

    static final Gap EXPIRED = new Gap(
            "expired",
            "events after the position have been deleted; the stream goes on with the oldest that there are;"
                    + " recover=TIME replays the store");
    static final Gap REPLACED = new Gap(
            "replaced",
            "the position is of another event log; the stream goes on with what happens from now on;"
                    + " recover=TIME replays the store");
    static final Gap AHEAD = new Gap(
            "ahead",
            "the event log has lost events that it had; the stream goes on with what happens from now on;"
                    + " recover=TIME replays the store");
}
