package org.dateline.bench.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Fills a store that has its tables, topics and gazetteer, but no article, with any number of articles by COPY. The
 * rows are the same for the same seed and gazetteer. Indexes are made afterwards, as they were; then the tables are
 * vacuumed and analysed, as autovacuum would have done in a store that grew.
 */
public final class StoreFilling {

    private static final int BATCH = 500;
    // While one makes rows, the other's server process stores some.
    private static final int THREADS = 3;
    private static final int REPORTED = 50_000;

    private final String url;
    private final String user;
    private final String password;
    private final int articles;
    private final long seed;
    private final Consumer<String> progress;
    private final AtomicInteger next = new AtomicInteger();

    /**
     * @param user the owner of the tables
     * @param progress is told what is being done
     */
    public StoreFilling(String url, String user, String password, int articles, long seed, Consumer<String> progress) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.articles = articles;
        this.seed = seed;
        this.progress = progress;
    }

    /** Fills it. */
    public void run() throws SQLException, IOException, InterruptedException {
        try (Connection owner = connect()) {
            Reference reference = Reference.read(owner);
            Cast cast = new Cast(
                    Math.max(2_000, Math.min(150_000, articles / 6)),
                    reference.gazetteer(),
                    reference.countries(),
                    seed);
            Reference.add(owner, cast.invented());
            SampleArticles samples = new SampleArticles(
                    seed,
                    articles,
                    new Vocabulary(),
                    cast,
                    List.copyOf(reference.thresholds().keySet()));
            TableExtras extras = TableExtras.drop(owner);
            copyAll(samples, reference.thresholds());
            extras.create(progress);
            progress.accept("vacuum and analyse");
            execute(owner, "vacuum (analyze, parallel 2)");
            progress.accept("roll-ups");
            Rollups.fill(owner);
            execute(owner, "analyze");
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        execute(connection, "set synchronous_commit = off");
        return connection;
    }

    private void copyAll(SampleArticles samples, Map<String, Double> thresholds)
            throws InterruptedException, SQLException, IOException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<Void> work = () -> {
                copySome(samples, new ArticleRows(thresholds));
                return null;
            };
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(work));
            }
            for (Future<Void> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("The store can't be filled: " + e.getCause().getMessage(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private void copySome(SampleArticles samples, ArticleRows rows) throws SQLException, IOException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (int from = next.getAndAdd(BATCH); from < articles; from = next.getAndAdd(BATCH)) {
                if (from % REPORTED == 0) {
                    progress.accept(String.format(Locale.ROOT, "article %,d of %,d", from, articles));
                }
                int to = Math.min(articles, from + BATCH);
                List<UUID> ids = new ArrayList<>();
                for (int number = from; number < to; number++) {
                    SampleArticles.Sample sample = samples.article(number);
                    ids.add(sample.id());
                    rows.add(sample);
                }
                for (Map.Entry<String, byte[]> table : rows.take().entrySet()) {
                    String sql =
                            "copy " + table.getKey() + " (" + ArticleRows.COLUMNS.get(table.getKey()) + ") from stdin";
                    copy.copyIn(sql, new ByteArrayInputStream(table.getValue()), 1 << 16);
                }
                addFacts(connection, ids);
                connection.commit();
            }
        }
    }

    private static void addFacts(Connection connection, List<UUID> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select add_facts(?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            statement.execute();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
