package org.dateline.ingest.health;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that pushes would be acknowledged. */
@Readiness
@Singleton
final class KafkaReadiness implements HealthCheck {

    private final BrokerWatch watch;

    KafkaReadiness(BrokerWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        BrokerState state = watch.state();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("kafka");
        return state.isGood()
                ? answer.up().build()
                : answer.down().withData("cause", state.fault()).build();
    }
}
