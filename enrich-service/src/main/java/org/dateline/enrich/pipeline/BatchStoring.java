package org.dateline.enrich.pipeline;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dateline.enrich.EnrichSettings;
import org.dateline.enrich.analysis.ArticleAnalysis;
import org.dateline.enrich.analysis.Engine;
import org.dateline.enrich.raw.Cause;
import org.dateline.enrich.raw.RawRecord;
import org.dateline.enrich.raw.Rejection;
import org.dateline.enrich.state.Fold;
import org.dateline.enrich.status.Backoff;
import org.dateline.enrich.store.ArticleStore;
import org.dateline.enrich.store.StateMovedException;
import org.dateline.enrich.store.StoreException;

/**
 * Brings a batch into the store: analyses, outside any transaction, the texts that the stored states ask for, then
 * settles the whole batch in one transaction. While the database is away it waits. Values that the database refuses are
 * narrowed down by halves to the one record, which is rejected; the rest is stored.
 */
@ApplicationScoped
class BatchStoring {

    private static final String DATABASE = "the database";

    private final ArticleStore store;
    private final ArticleAnalysis analysis;
    private final Engine engine;
    private final Backoff backoff;
    private final PipelineMetrics metrics;
    private final int maxEventBytes;

    BatchStoring(
            ArticleStore store,
            ArticleAnalysis analysis,
            Engine engine,
            Backoff backoff,
            PipelineMetrics metrics,
            EnrichSettings settings) {
        this.store = store;
        this.analysis = analysis;
        this.engine = engine;
        this.backoff = backoff;
        this.metrics = metrics;
        this.maxEventBytes = settings.enrich().maxEventBytes();
    }

    /** A try that either settled or was refused by the database. */
    private record Attempt(Settled settled, String refusal) {}

    /**
     * Analyses what the states stored at this moment ask for. When the batch is stored they are looked at again, so it
     * doesn't matter if they have changed until then, or can't be read now.
     */
    void prepare(Batch batch) throws InterruptedException {
        try {
            analyse(batch, batch.byArticle());
        } catch (StoreException e) {
            Log.debugf("Not analysed ahead: %s", e.getMessage());
        }
    }

    List<Settled> store(Batch batch) throws InterruptedException {
        Attempt attempt = backoff.untilDone(DATABASE, () -> attempt(batch));
        if (attempt.refusal() == null) {
            return List.of(attempt.settled());
        }
        int size = batch.records().size();
        if (size == 1) {
            RawRecord record = batch.records().get(0);
            batch.reject(
                    record,
                    new Rejection(
                            record.origin(),
                            Cause.DATABASE_REFUSED,
                            "the database refuses the values (SQLState " + attempt.refusal() + ")",
                            2));
            return List.of();
        }
        List<Settled> all = new ArrayList<>(store(batch.part(0, size / 2)));
        all.addAll(store(batch.part(size / 2, size)));
        return all;
    }

    private Attempt attempt(Batch batch) throws InterruptedException {
        try {
            return new Attempt(settle(batch), null);
        } catch (RuntimeException e) {
            String refusal = StoreException.refusal(e);
            if (refusal == null) {
                throw e;
            }
            return new Attempt(null, refusal);
        }
    }

    private Settled settle(Batch batch) throws InterruptedException {
        while (true) {
            Map<UUID, List<RawRecord>> articles = batch.byArticle();
            if (articles.isEmpty()) {
                return Settled.NOTHING;
            }
            if (!analyse(batch, articles)) {
                continue;
            }
            try {
                return metrics.time(
                        "store",
                        () -> store.transact(
                                transaction -> new Settlement(batch, engine, maxEventBytes).in(transaction)));
            } catch (StateMovedException e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("while the stored state moved");
                }
            }
        }
    }

    /** Analyses what is missing; false if a text turned out to be impossible, so that another may be asked for. */
    private boolean analyse(Batch batch, Map<UUID, List<RawRecord>> articles) throws InterruptedException {
        List<RawRecord> missing =
                Settlement.fold(articles, store.peek(articles.keySet()), engine.version()).values().stream()
                        .map(Fold::text)
                        .filter(text -> text != null && batch.content(text) == null)
                        .toList();
        if (missing.isEmpty()) {
            return true;
        }
        ArticleAnalysis.Results results = metrics.timeInterruptibly("analyse", () -> analysis.analyse(missing));
        batch.keep(results.contents());
        results.rejections().forEach(batch::reject);
        return results.rejections().isEmpty();
    }
}
