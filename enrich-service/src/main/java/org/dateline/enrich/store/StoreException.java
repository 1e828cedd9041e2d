package org.dateline.enrich.store;

import java.sql.SQLException;
import java.util.Set;

/** The database did not do as asked. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Data exception, integrity constraint violation, program limit exceeded. */
    private static final Set<String> CLASSES_OF_BAD_VALUES = Set.of("22", "23", "54");

    StoreException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /**
     * The SQLState with which the database refused the values themselves, or null if the failure, whatever it is, does
     * not come from them and may pass by itself.
     */
    public static String refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().length() == 5
                    && CLASSES_OF_BAD_VALUES.contains(sql.getSQLState().substring(0, 2))) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
