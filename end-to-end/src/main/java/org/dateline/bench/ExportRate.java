package org.dateline.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;

/** How fast an export runs, and how fast its statements do alone. */
final class ExportRate {

    private ExportRate() {}

    /**
     * Rates of an export that ran to its end.
     *
     * @param rest articles a second
     * @param bytes of the export, a second
     * @param sql articles a second that the same statements give on a bare connection
     */
    record Figures(String format, int articles, double rest, double bytes, double sql) {}

    /** An answer that was read to its end. */
    record Read(int lines, long bytes, long nanos) {}

    /** The format has one line per article, and {@code heads} more. */
    static Figures measure(int port, String format, String query, int heads, BareSql sql, StatementLog log)
            throws IOException, SQLException {
        String address = "http://127.0.0.1:" + port + "/v1/articles." + format + query;
        log.skip();
        read(address);
        List<Replayed> statements = log.statements();
        Read read = read(address);
        int articles = read.lines - heads;
        long began = System.nanoTime();
        for (Replayed statement : statements) {
            sql.run(statement);
        }
        double bare = (System.nanoTime() - began) / 1e9;
        return new Figures(
                format, articles, articles / (read.nanos / 1e9), read.bytes / (read.nanos / 1e9), articles / bare);
    }

    static Read read(String address) throws IOException {
        long began = System.nanoTime();
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        try (InputStream in = new BufferedInputStream(connection.getInputStream())) {
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            int lines = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return new Read(lines, bytes, System.nanoTime() - began);
        }
    }
}
