package org.dateline.enrich.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.dateline.enrich.pipeline.Pipeline;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive as long as the pipeline's thread is, whatever Kafka and the database do. */
@Liveness
@ApplicationScoped
class PipelineLiveness implements HealthCheck {

    private final Pipeline pipeline;

    PipelineLiveness(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("pipeline thread")
                .status(pipeline.isAlive())
                .build();
    }
}
