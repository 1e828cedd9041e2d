package org.dateline.localstack;

/** PostgreSQL or Kafka could not be started or stopped; the message is one line that a user can act on. */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
