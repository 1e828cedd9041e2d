package org.dateline.enrich.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.dateline.store.StoreSchema;
import org.flywaydb.core.Flyway;

/** Brings the database to the schema that this service was built with. */
@ApplicationScoped
public class Schema {

    private final Flyway flyway;
    private final StoreSchema schema;

    Schema(Flyway flyway, StoreSchema schema) {
        this.flyway = flyway;
        this.schema = schema;
    }

    /** Runs the migrations that are missing and checks that tables and classes agree; throws if not or if it can't. */
    public void migrate() {
        flyway.migrate();
        schema.validate();
    }
}
