package org.dateline.query.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/**
 * Ready while the database answers and every migration that this service was built with has been applied; newer ones
 * do no harm. It never migrates: the enrich service owns the schema.
 */
@Readiness
@ApplicationScoped
public class SchemaCheck implements HealthCheck {

    private final Flyway flyway;

    SchemaCheck(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database schema");
        try {
            MigrationInfoService migrations = flyway.info();
            MigrationInfo[] missing = migrations.pending();
            MigrationInfo current = migrations.current();
            answer.withData("version", current == null ? "none" : String.valueOf(current.getVersion()));
            if (missing.length > 0) {
                answer.withData("needed", String.valueOf(missing[missing.length - 1].getVersion()));
            }
            return answer.status(missing.length == 0).build();
        } catch (FlywayException e) {
            return answer.withData("error", "the database does not answer")
                    .down()
                    .build();
        }
    }
}
