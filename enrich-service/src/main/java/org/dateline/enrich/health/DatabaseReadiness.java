package org.dateline.enrich.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up while the database answers. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {

    private final Reachability reachability;

    DatabaseReadiness(Reachability reachability) {
        this.reachability = reachability;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(reachability.database())
                .build();
    }
}
