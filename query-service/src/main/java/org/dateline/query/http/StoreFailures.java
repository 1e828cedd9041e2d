package org.dateline.query.http;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Tells, by SQLState, the failures of the database that pass by themselves from faults of this service. */
final class StoreFailures {

    // Connection trouble, out of resources, shutting down or starting, and tables that are not there yet.
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58");
    private static final Set<String> SCHEMA_MISSING = Set.of("42P01", "42703", "42501", "3D000", "28P01", "28000");
    private static final String QUERY_CANCELED = "57014";

    private StoreFailures() {}

    static Optional<Problem> problem(Throwable failure) {
        return sqlException(failure).flatMap(StoreFailures::of);
    }

    private static Optional<SQLException> sqlException(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof SQLException) {
                return Optional.of((SQLException) cause);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<Problem> of(SQLException failure) {
        String state = failure.getSQLState();
        if (QUERY_CANCELED.equals(state)) {
            return Optional.of(Problem.of(
                    503,
                    "too-slow",
                    "Took too long",
                    "the statement's time ran out; narrow the selection, for example with from and to"));
        }
        if (state != null && SCHEMA_MISSING.contains(state)) {
            return Optional.of(Problem.of(
                    503,
                    "store-not-ready",
                    "Store not ready",
                    "the database does not have the tables or rights yet that this service reads with"));
        }
        // The pool's own time-out has no SQLState.
        if (state == null || state.length() < 2 || PASSING_CLASSES.contains(state.substring(0, 2))) {
            return Optional.of(
                    Problem.of(503, "store-unavailable", "Store unavailable", "the database does not answer"));
        }
        return Optional.empty();
    }
}
