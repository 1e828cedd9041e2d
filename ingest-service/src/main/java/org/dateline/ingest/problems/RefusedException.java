package org.dateline.ingest.problems;

/** What was pushed is not an article; carries the answer. Has no stack trace: bad input is no fault of ours. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RefusedException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
