package org.dateline.localstack.junit;

import java.sql.SQLException;
import org.dateline.localstack.DatabaseSetup;
import org.dateline.localstack.StackException;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The official images, by Testcontainers. */
final class ContainerStack implements TestStack {

    static final String POSTGRES_IMAGE = "postgres:18";
    static final String KAFKA_IMAGE = "apache/kafka:4.1.1";

    private static final String LARGEST_BATCH = Integer.toString(18 * 1024 * 1024);

    private final PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES_IMAGE)
            .withUsername("postgres")
            .withPassword("postgres")
            .withEnv("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8");
    private final KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE)
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_MESSAGE_MAX_BYTES", LARGEST_BATCH)
            .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", LARGEST_BATCH);

    ContainerStack() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new StackException("-Dstack=containers needs a container engine (Docker), and none can be reached");
        }
        postgres.start();
        kafka.start();
        try {
            DatabaseSetup.apply(superuser());
        } catch (SQLException e) {
            stop();
            throw new StackException("The database in the container cannot be set up: " + e.getMessage(), e);
        }
    }

    private PGSimpleDataSource superuser() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgres.getJdbcUrl());
        source.setUser(postgres.getUsername());
        source.setPassword(postgres.getPassword());
        return source;
    }

    @Override
    public String kind() {
        return "containers";
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String databaseUrl() {
        return "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/"
                + DatabaseSetup.DATABASE;
    }

    @Override
    public void stop() {
        kafka.stop();
        postgres.stop();
    }
}
