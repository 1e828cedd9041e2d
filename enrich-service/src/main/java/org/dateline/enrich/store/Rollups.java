package org.dateline.enrich.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Brings the counts that are kept ready up to date. */
@ApplicationScoped
public class Rollups {

    private final AgroalDataSource database;

    Rollups(AgroalDataSource database) {
        this.database = database;
    }

    /** Counts anew what changed since it was counted; does nothing while another instance does. */
    public void refresh() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select refresh_rollups()");
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }
}
