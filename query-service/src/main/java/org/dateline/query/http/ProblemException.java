package org.dateline.query.http;

import java.time.Instant;
import java.util.List;

/** Ends a request with a {@link Problem}; its message is never more than the problem says. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** 400 with all that is wrong. */
    static ProblemException badParameters(List<ParameterError> errors) {
        String detail = errors.size() == 1 ? "1 thing is wrong" : errors.size() + " things are wrong";
        return new ProblemException(new Problem(
                "urn:dateline:problem:invalid-parameters",
                "Invalid parameters",
                400,
                detail,
                List.copyOf(errors),
                null));
    }

    /** 400 because a part of the path breaks a rule. */
    public static ProblemException badPath(String parameter, String rule) {
        return badParameters(List.of(new ParameterError(parameter, rule)));
    }

    /** 404 for something that is not stored. */
    public static ProblemException unknown(String what) {
        return new ProblemException(Problem.of(404, "not-found", "Not found", what));
    }

    /** 410 for an article that was taken back. */
    public static ProblemException retracted(Instant at) {
        return new ProblemException(new Problem(
                "urn:dateline:problem:retracted", "Retracted", 410, "the article was retracted", List.of(), at));
    }

    Problem problem() {
        return problem;
    }
}
