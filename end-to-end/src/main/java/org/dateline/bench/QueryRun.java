package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.dateline.bench.store.StoreFilling;
import org.dateline.localstack.DatabaseSetup;

/**
 * Fills a store, then measures the query service over it. The tables are those that the enrich service makes at its
 * start, which it is run for. A folder that is kept is filled once, and brought to the latest migration each time.
 */
final class QueryRun {

    /** Fewer have no page that deep. */
    static final int LEAST = 25_000;

    private static final int DEEP = 1_000;
    private static final Duration MEASURED = Duration.ofSeconds(3);
    private static final int EXPORTED_DAYS = 20;
    private static final int LARGE_EXPORT_DAYS = 250;
    private static final String SIZE = "select pg_size_pretty(pg_database_size(current_database()))";

    private final BenchSystem system;
    private final int articles;
    private final long seed;
    private final long began = System.nanoTime();

    QueryRun(BenchSystem system, int articles, long seed) {
        this.system = system;
        this.articles = articles;
        this.seed = seed;
    }

    /** The figures as text. */
    String run(String command) throws IOException, SQLException, InterruptedException {
        say("starting PostgreSQL, and making its tables");
        system.startPostgres();
        system.startBroker();
        system.start("enrich-service");
        system.stopServices();
        fill();
        say("starting the query service");
        system.start("query-service");
        String url = system.postgres().url();
        QueryReport report = new QueryReport();
        try (Connection owner = DriverManager.getConnection(url, DatabaseSetup.OWNER, DatabaseSetup.OWNER_PASSWORD);
                BareSql sql = new BareSql(url);
                HttpConnection service = new HttpConnection(system.port("query-service"))) {
            report.heading(command, LocalDate.now(ZoneOffset.UTC).toString(), articles, seed, one(owner, SIZE));
            LocalDate end = LocalDate.parse(one(owner, "select (max(time) at time zone 'UTC')::date + 1 from article"));
            measure(service, sql, Questions.with(new SampleValues(owner, end, seed)), report);
            exports(sql, end, report);
        }
        return report.text();
    }

    private void fill() throws IOException, SQLException, InterruptedException {
        Path filled = system.store().resolve("filled");
        String wanted = articles + " articles, seed " + seed;
        if (!Files.exists(filled)) {
            StoreFilling filling = new StoreFilling(
                    system.postgres().url(),
                    DatabaseSetup.OWNER,
                    DatabaseSetup.OWNER_PASSWORD,
                    articles,
                    seed,
                    this::say);
            filling.run();
            Files.writeString(filled, wanted);
        } else if (!Files.readString(filled).equals(wanted)) {
            throw new BenchException(system.store() + " has " + Files.readString(filled) + ", not " + wanted);
        }
    }

    private void measure(HttpConnection service, BareSql sql, List<Question> questions, QueryReport report)
            throws IOException, SQLException {
        say("turning pages");
        List<Question> asked = new ArrayList<>();
        asked.add(DeepPages.from(service, "page 1,000", "/v1/articles?limit=20", DEEP));
        asked.addAll(questions);
        List<Question> known = new ArrayList<>();
        Path plans = system.store().resolve("plans.txt");
        Files.deleteIfExists(plans);
        QuestionStage stage;
        try (StatementLog log = log()) {
            stage = new QuestionStage(service, sql, log, plans);
            for (Question question : asked) {
                say("warming up: " + question.name());
                known.add(stage.prepare(question));
            }
        }
        for (Question question : known) {
            QuestionFigures figures = stage.measure(question, MEASURED.toNanos());
            report.question(figures);
            say("measured: " + figures);
        }
    }

    private void exports(BareSql sql, LocalDate end, QueryReport report) throws IOException, SQLException {
        say("exporting");
        int port = system.port("query-service");
        String query = "?from=" + end.minusDays(EXPORTED_DAYS) + "T00:00:00Z";
        List<ExportRate.Figures> exports = new ArrayList<>();
        try (StatementLog log = log()) {
            for (String format : List.of("ndjson", "csv")) {
                exports.add(ExportRate.measure(port, format, query, format.equals("csv") ? 1 : 0, sql, log));
                say("exported: " + exports.get(exports.size() - 1));
            }
        }
        report.exports(exports);
        say("exporting much");
        Watched service = system.processes().stream()
                .filter(process -> process.name().equals("query-service"))
                .findFirst()
                .orElseThrow();
        LocalDate from = end.minusDays(LARGE_EXPORT_DAYS);
        report.memory(ExportMemory.measure(port, "?from=" + from + "T00:00:00Z", service));
    }

    private StatementLog log() throws SQLException, IOException {
        return new StatementLog(system.postgres().url(), system.postgres().log());
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void say(String what) {
        System.err.printf("%4d s: %s%n", (System.nanoTime() - began) / 1_000_000_000, what);
    }
}
