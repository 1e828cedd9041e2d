package org.dateline.enrich.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.dateline.enrich.status.PipelineStatus;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready while articles are taken; else says what is waited for. */
@Readiness
@ApplicationScoped
class PipelineReadiness implements HealthCheck {

    private final PipelineStatus status;

    PipelineReadiness(PipelineStatus status) {
        this.status = status;
    }

    @Override
    public HealthCheckResponse call() {
        PipelineStatus.Snapshot now = status.snapshot();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("pipeline")
                .status(now.phase() == PipelineStatus.Phase.RUNNING)
                .withData("phase", now.phase().name())
                .withData("since", now.since().toString());
        if (now.reason() != null) {
            response.withData("waitingFor", now.reason());
        }
        return response.build();
    }
}
