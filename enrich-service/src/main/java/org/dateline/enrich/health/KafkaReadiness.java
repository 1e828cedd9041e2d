package org.dateline.enrich.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up while a broker answers. */
@Readiness
@ApplicationScoped
class KafkaReadiness implements HealthCheck {

    private final Reachability reachability;

    KafkaReadiness(Reachability reachability) {
        this.reachability = reachability;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("kafka").status(reachability.kafka()).build();
    }
}
