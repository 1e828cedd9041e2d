package org.dateline.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.localstack.DatabaseSetup;

/**
 * Which statements the query service sends, by PostgreSQL's own log: that way exactly those are measured on a bare
 * connection, whatever the service comes to send.
 */
final class StatementLog implements AutoCloseable {

    private static final String QUERY_ROLE_LINE = "@" + DatabaseSetup.QUERY_ROLE + " ";
    private static final Pattern EXECUTED =
            Pattern.compile(QUERY_ROLE_LINE + "LOG: {2}execute [^:]+: ([\\s(]*(?:select|with)\\b.*)", Pattern.DOTALL);
    private static final Pattern PARAMETERS =
            Pattern.compile(QUERY_ROLE_LINE + "DETAIL: {2}Parameters: (.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final Connection superuser;
    private final Path log;
    private long position;

    StatementLog(String url, Path log) throws SQLException, IOException {
        this.superuser = DriverManager.getConnection(url, "postgres", "");
        this.log = log;
        set("log_line_prefix", "'@%u '");
        set("log_parameter_max_length", "-1");
        set("log_statement", "'all'");
        reload();
        skip();
    }

    private void set(String name, String value) throws SQLException {
        execute("alter system set " + name + " = " + value);
    }

    private void reload() throws SQLException {
        execute("select pg_reload_conf()");
        // The other server processes are told by a signal.
        execute("select pg_sleep(0.3)");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Leaves out what was sent so far. */
    void skip() throws IOException {
        position = log.toFile().length();
    }

    /** What was sent since. */
    List<Replayed> statements() throws IOException {
        List<Replayed> found = new ArrayList<>();
        String statement = null;
        for (String entry : entries()) {
            Matcher executed = EXECUTED.matcher(entry);
            Matcher parameters = PARAMETERS.matcher(entry);
            if (parameters.matches() && statement != null) {
                found.add(Replayed.of(statement, parameters.group(1)));
                statement = null;
            } else if (executed.matches()) {
                add(found, statement);
                statement = executed.group(1);
            }
        }
        add(found, statement);
        return found;
    }

    private static void add(List<Replayed> found, String statement) {
        if (statement != null) {
            found.add(Replayed.of(statement, ""));
        }
    }

    // A line break inside an entry is followed by a tab.
    private List<String> entries() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] written = new byte[(int) (file.length() - position)];
            file.seek(position);
            file.readFully(written);
            position += written.length;
            String text = new String(written, StandardCharsets.UTF_8).replace("\n\t", "\u0000");
            return text.lines().map(line -> line.replace('\u0000', '\n')).toList();
        }
    }

    @Override
    public void close() throws SQLException {
        try (superuser) {
            execute("alter system reset all");
            reload();
        }
    }
}
