package org.dateline.localstack;

/**
 * A single Kafka broker of one's own, on the loopback interface, with {@link BrokerSettings}. Address and data stay the
 * same from one start to the next. Failures are {@link StackException}s of one line.
 */
public interface KafkaBroker extends AutoCloseable {

    /** Returns when the broker takes requests; does nothing on a running one. */
    KafkaBroker start();

    /** A clean stop; {@link #start()} may follow. */
    void stop();

    /** Known before the first start. */
    String bootstrapServers();

    /** Stops the broker and, if it was a temporary one, removes its data. */
    @Override
    void close();
}
