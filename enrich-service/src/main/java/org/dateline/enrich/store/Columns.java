package org.dateline.enrich.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The parameters of a statement over {@code unnest}: one array per column, one element per row. What isn't text or a
 * number goes as the text that PostgreSQL reads for the type.
 */
final class Columns<T> {

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<T> rows;
    private int next;

    Columns(Connection connection, PreparedStatement statement, Collection<T> rows) {
        this(connection, statement, rows, 1);
    }

    /** For a statement with other parameters before {@code first}. */
    Columns(Connection connection, PreparedStatement statement, Collection<T> rows, int first) {
        this.next = first;
        this.connection = connection;
        this.statement = statement;
        this.rows = List.copyOf(rows);
    }

    /** The next parameter: the value of each row, {@code type} being PostgreSQL's name of an element. */
    Columns<T> add(String type, Function<T, Object> value) throws SQLException {
        Object[] values = rows.stream().map(value).map(Columns::plain).toArray();
        Array array = connection.createArrayOf(type, values);
        statement.setArray(next++, array);
        return this;
    }

    /** The next parameter: a list of each row, as the text of an array, since {@code unnest} would flatten arrays. */
    Columns<T> addLists(Function<T, List<String>> value) throws SQLException {
        Object[] values = new Object[rows.size()];
        for (int row = 0; row < values.length; row++) {
            List<String> list = value.apply(rows.get(row));
            values[row] = list == null
                    ? null
                    : connection.createArrayOf("text", list.toArray()).toString();
        }
        statement.setArray(next++, connection.createArrayOf("text", values));
        return this;
    }

    private static Object plain(Object value) {
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
