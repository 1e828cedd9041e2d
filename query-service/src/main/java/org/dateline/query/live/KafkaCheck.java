package org.dateline.query.live;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether the live stream is fed, and is always up: without Kafka everything else is still answered, so that is no
 * reason to send nobody here.
 */
@Readiness
@ApplicationScoped
class KafkaCheck implements HealthCheck {

    private final ChangeTail tail;

    KafkaCheck(ChangeTail tail) {
        this.tail = tail;
    }

    @Override
    public HealthCheckResponse call() {
        String fault = tail.fault();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("kafka (live stream only)").up();
        return fault == null
                ? answer.build()
                : answer.withData("live stream", "unavailable: Kafka " + fault).build();
    }
}
