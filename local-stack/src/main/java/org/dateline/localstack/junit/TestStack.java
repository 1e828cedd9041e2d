package org.dateline.localstack.junit;

/** A running PostgreSQL with database and roles, and a running Kafka broker: embedded, or in containers. */
interface TestStack {

    /** What it is, for a test's report: {@code embedded} or {@code containers}. */
    String kind();

    String bootstrapServers();

    String databaseUrl();

    void stop();
}
