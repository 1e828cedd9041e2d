package org.dateline.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.dateline.localstack.DatabaseSetup;
import org.postgresql.util.PGobject;

/** One connection to PostgreSQL with the query service's role and session settings, and nothing between. */
final class BareSql implements AutoCloseable {

    private static final Map<String, Pattern> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("int4", Pattern.compile("-?\\d{1,9}"));
        TYPES.put("int8", Pattern.compile("-?\\d{10,18}"));
        TYPES.put("float8", Pattern.compile("-?(\\d+(\\.\\d+)?([eE][-+]?\\d+)?|Infinity)"));
        TYPES.put("uuid", Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"));
        TYPES.put("timestamptz", Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d.*"));
        TYPES.put("_text", Pattern.compile("\\{.*}", Pattern.DOTALL));
    }

    private final Connection connection;

    BareSql(String url) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", DatabaseSetup.QUERY_ROLE);
        settings.setProperty("password", DatabaseSetup.QUERY_PASSWORD);
        settings.setProperty(
                "options",
                "-c default_transaction_read_only=on -c plan_cache_mode=force_custom_plan -c jit=off"
                        + " -c work_mem=32MB -c random_page_cost=1.1 -c enable_mergejoin=off");
        connection = DriverManager.getConnection(url, settings);
    }

    /** Runs it as a prepared statement and reads every column of every row; how many rows there were. */
    int run(Replayed replayed) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(replayed.sql())) {
            bind(statement, replayed.values());
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                int count = 0;
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        rows.getString(i);
                    }
                    count++;
                }
                return count;
            }
        }
    }

    /** How PostgreSQL runs it, a line each. */
    List<String> explain(Replayed replayed) throws SQLException {
        List<String> plan = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("explain (analyze, buffers) " + replayed.sql())) {
            bind(statement, replayed.values());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
        }
        return plan;
    }

    // The log has the values but not their types: these are the ones that the query service binds.
    private void bind(PreparedStatement statement, List<String> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, typed(values.get(i)));
        }
    }

    private static Object typed(String value) throws SQLException {
        if (value == null) {
            return null;
        }
        PGobject typed = new PGobject();
        typed.setType(TYPES.entrySet().stream()
                .filter(type -> type.getValue().matcher(value).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("varchar"));
        typed.setValue(value);
        return typed;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
