package org.dateline.query.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;
import org.dateline.query.store.StoreException;
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
 * do no harm. It never migrates: the enrich service owns the schema. All migrations are compared until they fit once;
 * from then on, each look asks whether the last of them is still there.
 */
@Readiness
@ApplicationScoped
public class SchemaCheck implements HealthCheck {

    private static final String STILL_THERE =
            "select from flyway_schema_history where success and installed_rank = ? and version = ?";

    private final Flyway flyway;
    private final Database database;
    private volatile Optional<Applied> fitted = Optional.empty();

    SchemaCheck(Flyway flyway, Database database) {
        this.flyway = flyway;
        this.database = database;
    }

    private record Applied(int rank, String version) {}

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database schema");
        try {
            return fitted.filter(this::isStillThere)
                    .map(applied ->
                            answer.withData("version", applied.version()).up().build())
                    .orElseGet(() -> compare(answer));
        } catch (FlywayException | StoreException e) {
            return answer.withData("error", "the database does not answer")
                    .down()
                    .build();
        }
    }

    private boolean isStillThere(Applied applied) {
        return !database.list(Sql.of(STILL_THERE, applied.rank(), applied.version()), row -> applied)
                .isEmpty();
    }

    private HealthCheckResponse compare(HealthCheckResponseBuilder answer) {
        MigrationInfoService migrations = flyway.info();
        MigrationInfo[] missing = migrations.pending();
        MigrationInfo current = migrations.current();
        answer.withData("version", current == null ? "none" : String.valueOf(current.getVersion()));
        if (missing.length > 0) {
            answer.withData("needed", String.valueOf(missing[missing.length - 1].getVersion()));
        } else if (current != null) {
            fitted = Optional.of(new Applied(current.getInstalledRank(), String.valueOf(current.getVersion())));
        }
        return answer.status(missing.length == 0).build();
    }
}
