package org.dateline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks questions one after the other on one connection, each request in turn with the statements that it makes the
 * service send, on a connection straight to the database. Everything was asked once before.
 */
final class QuestionStage {

    private static final int ASKED = 300;
    private static final int ASKED_AT_LEAST = 12;
    private static final int EXPLAINED = 4;
    /** Values of a kind that take longer than this altogether are left at so many. */
    private static final Duration PREPARED = Duration.ofSeconds(8);

    private static final int PREPARED_AT_LEAST = 6;

    private final HttpConnection service;
    private final BareSql sql;
    private final StatementLog log;
    private final Path plans;
    private final Map<String, List<Replayed>> sent = new LinkedHashMap<>();

    /** @param plans the file for the plans in full */
    QuestionStage(HttpConnection service, BareSql sql, StatementLog log, Path plans) {
        this.service = service;
        this.sql = sql;
        this.log = log;
        this.plans = plans;
    }

    /**
     * Asks once with each value, and notes which statements that takes. A slow kind is asked with fewer of its values,
     * from all over their range.
     *
     * @return the question with the values that it was asked with
     */
    Question prepare(Question question) throws IOException, SQLException {
        long end = System.nanoTime() + PREPARED.toNanos();
        List<String> paths = new ArrayList<>();
        for (String path : Spread.of(question.paths())) {
            if (paths.size() >= PREPARED_AT_LEAST && System.nanoTime() > end) {
                break;
            }
            paths.add(path);
            log.skip();
            int status = service.send(HttpConnection.get(path)).status();
            if (status != 200) {
                throw new BenchException(path + " is answered with " + status);
            }
            List<Replayed> statements = log.statements();
            sent.put(path, statements);
            for (Replayed statement : statements) {
                sql.run(statement);
            }
        }
        return new Question(question.name(), paths, question.aim());
    }

    /** Measures a question that is prepared, for about so long, and says what its plans read. */
    QuestionFigures measure(Question question, long nanos) throws IOException, SQLException {
        Latencies rest = new Latencies();
        Latencies bare = new Latencies();
        long end = System.nanoTime() + nanos;
        while (rest.count() < ASKED && (System.nanoTime() < end || rest.count() < ASKED_AT_LEAST)) {
            String path = question.paths().get(rest.count() % question.paths().size());
            // What comes second finds everything at hand, so they take turns.
            boolean serviceFirst =
                    (rest.count() + rest.count() / question.paths().size()) % 2 == 0;
            if (serviceFirst) {
                ask(path, rest);
                replay(path, bare);
            } else {
                replay(path, bare);
                ask(path, rest);
            }
        }
        int statements = sent.get(question.paths().get(0)).size();
        return new QuestionFigures(question, rest, bare, statements, explain(question));
    }

    private void ask(String path, Latencies taken) throws IOException {
        byte[] request = HttpConnection.get(path);
        long began = System.nanoTime();
        service.send(request);
        taken.add(System.nanoTime() - began);
    }

    private void replay(String path, Latencies taken) throws SQLException {
        long began = System.nanoTime();
        for (Replayed statement : sent.get(path)) {
            sql.run(statement);
        }
        taken.add(System.nanoTime() - began);
    }

    private Set<String> explain(Question question) throws IOException, SQLException {
        Set<String> read = new TreeSet<>();
        List<String> lines = new ArrayList<>();
        List<String> paths = question.paths();
        for (int i = 0; i < paths.size(); i += Math.max(1, (paths.size() + EXPLAINED - 1) / EXPLAINED)) {
            lines.add("# " + question.name() + ": " + paths.get(i));
            for (Replayed statement : sent.get(paths.get(i))) {
                List<String> plan = sql.explain(statement);
                lines.add("-- " + statement.sql() + " " + statement.values());
                lines.addAll(plan);
                read.addAll(Plan.read(plan));
            }
        }
        Files.write(plans, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return read;
    }
}
