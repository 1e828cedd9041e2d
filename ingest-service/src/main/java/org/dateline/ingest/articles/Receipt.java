package org.dateline.ingest.articles;

import org.dateline.ingest.problems.Problem;

/** What becomes of one line of a stream: filled in by whoever settles it, read by the stream once it is settled. */
final class Receipt {

    private final long line;
    private final int held;
    private String id;
    private Problem problem;
    private volatile boolean settled;

    /**
     * A receipt yet to be settled.
     *
     * @param line the line's number from 1, blank ones included
     * @param held the bytes held for it until it is settled
     */
    Receipt(long line, int held) {
        this.line = line;
        this.held = held;
    }

    void accepted(String articleId) {
        id = articleId;
        settled = true;
    }

    void refused(Problem why) {
        problem = why;
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }

    long line() {
        return line;
    }

    int held() {
        return held;
    }

    String id() {
        return id;
    }

    Problem problem() {
        return problem;
    }
}
