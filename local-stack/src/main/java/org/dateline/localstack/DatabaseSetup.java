package org.dateline.localstack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The database {@code dateline} with its two roles: {@code dateline} owns it and is used by the enrich service,
 * {@code dateline_query} may log in and read what the migrations grant it. Passwords equal the names: the servers of
 * this module listen on the loopback interface only.
 */
public final class DatabaseSetup {

    public static final String DATABASE = "dateline";
    public static final String OWNER = "dateline";
    public static final String OWNER_PASSWORD = "dateline";
    public static final String QUERY_ROLE = "dateline_query";
    public static final String QUERY_PASSWORD = "dateline_query";

    private DatabaseSetup() {}

    /** Creates what is missing; runs on every start, so that one that was interrupted is completed. */
    public static void apply(DataSource superuser) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            createRole(connection, statement, OWNER, OWNER_PASSWORD);
            createRole(connection, statement, QUERY_ROLE, QUERY_PASSWORD);
            if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
            // Everybody may make temporary tables otherwise, and the query role is to write nothing at all.
            statement.execute("revoke temporary on database " + DATABASE + " from public");
        }
    }

    private static void createRole(Connection connection, Statement statement, String role, String password)
            throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            statement.execute("create role " + role + " login password '" + password + "'");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }
}
