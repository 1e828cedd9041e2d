package org.dateline.query.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs statements, each on its own in a read-only session. A failure is thrown as {@link StoreException} and answered
 * by its SQLState: 503 for an outage or a statement that ran out of time.
 */
@ApplicationScoped
public class Database {

    private final AgroalDataSource pool;

    Database(AgroalDataSource pool) {
        this.pool = pool;
    }

    /** Makes a value of the current row. */
    @FunctionalInterface
    public interface RowReader<T> {

        T read(ResultSet row) throws SQLException;
    }

    /** All rows of the answer. */
    public <T> List<T> list(Sql sql, RowReader<T> reader) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.text())) {
            bind(connection, statement, sql.values());
            try (ResultSet rows = statement.executeQuery()) {
                List<T> items = new ArrayList<>();
                while (rows.next()) {
                    items.add(reader.read(rows));
                }
                return items;
            }
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** The time in a column, or null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** The text array in a column; null is an empty list. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        java.sql.Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Object> values)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Instant) {
                statement.setObject(i + 1, ((Instant) value).atOffset(ZoneOffset.UTC));
            } else if (value instanceof List) {
                statement.setArray(i + 1, connection.createArrayOf("text", ((List<?>) value).toArray()));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
