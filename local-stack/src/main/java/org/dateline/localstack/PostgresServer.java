package org.dateline.localstack;

/**
 * A PostgreSQL 18 server of one's own, on the loopback interface, with the database and roles of {@link DatabaseSetup}
 * and as durable as an installed one: what was committed survives {@link #kill()}. Address and data stay the same from
 * one start to the next. Failures are {@link StackException}s of one line.
 */
public interface PostgresServer extends AutoCloseable {

    /** Returns when the database answers; does nothing on a running server. */
    PostgresServer start();

    /** A clean stop; {@link #start()} may follow. */
    void stop();

    /** Ends the server as a crash would (SIGKILL to all its processes); {@link #start()} may follow and recovers. */
    void kill();

    /** JDBC address of the database {@code dateline}; known before the first start. */
    String url();

    /** Stops the server and, if it was a temporary one, removes its data. */
    @Override
    void close();
}
