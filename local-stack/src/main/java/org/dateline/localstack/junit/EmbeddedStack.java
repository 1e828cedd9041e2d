package org.dateline.localstack.junit;

import org.dateline.localstack.LocalKafka;
import org.dateline.localstack.LocalPostgres;

/** PostgreSQL as a process of this machine, Kafka inside this JVM. */
final class EmbeddedStack implements TestStack {

    private final LocalPostgres postgres = LocalPostgres.temporary();
    private final LocalKafka kafka = LocalKafka.temporary();

    EmbeddedStack() {
        postgres.start();
        kafka.start();
    }

    @Override
    public String kind() {
        return "embedded";
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public String databaseUrl() {
        return postgres.url();
    }

    @Override
    public void stop() {
        try {
            kafka.close();
        } finally {
            postgres.close();
        }
    }
}
