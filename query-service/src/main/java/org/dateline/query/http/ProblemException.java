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

    /** 503 with {@code Retry-After}, because of something that passes by itself. */
    public static ProblemException unavailable(String kind, String title, String detail) {
        return new ProblemException(Problem.of(503, kind, title, detail));
    }

    /** 405 at a path that is only read. */
    static ProblemException readOnly() {
        return new ProblemException(ProblemMappers.READ_ONLY);
    }

    /** 406 saying what is served. */
    static ProblemException notAcceptable(String detail) {
        return new ProblemException(Problem.of(406, "not-acceptable", "Not acceptable", detail));
    }

    Problem problem() {
        return problem;
    }
}
