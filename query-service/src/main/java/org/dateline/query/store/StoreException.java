package org.dateline.query.store;

import java.sql.SQLException;

/** A statement failed; the cause's SQLState says how. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreException(SQLException cause) {
        super("SQLState " + cause.getSQLState(), cause);
    }

    /** PostgreSQL's code for what went wrong, empty if the server was not even asked. */
    public String state() {
        String state = ((SQLException) getCause()).getSQLState();
        return state == null ? "" : state;
    }
}
