package org.dateline.enrich.analysis;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.dateline.enrich.EnrichSettings;
import org.dateline.enrich.raw.Cause;
import org.dateline.enrich.raw.Position;
import org.dateline.enrich.raw.RawRecord;
import org.dateline.enrich.raw.Rejection;
import org.dateline.enrich.state.Content;

/**
 * Analyses the texts of a batch on all cores. An article whose analysis fails or takes too long is rejected and the
 * rest go on; running out of memory is nobody's fault and fails the whole call.
 */
@ApplicationScoped
public class ArticleAnalysis {

    private final Engine engine;
    private final BoundedPool pool;

    @Inject
    ArticleAnalysis(Engine engine, EnrichSettings settings) {
        this(engine, settings.analysis().threads(), settings.analysis().timeLimit());
    }

    ArticleAnalysis(Engine engine, int threads, Duration limit) {
        this.engine = engine;
        this.pool = new BoundedPool(
                "dateline-analysis",
                threads > 0 ? threads : Runtime.getRuntime().availableProcessors(),
                limit);
    }

    /** Text and tags by the record they were made from, and the records that can't be analysed. */
    public record Results(Map<Position, Content> contents, Map<RawRecord, Rejection> rejections) {}

    public Results analyse(List<RawRecord> records) throws InterruptedException {
        Map<Position, Content> contents = new HashMap<>();
        Map<RawRecord, Rejection> rejections = new IdentityHashMap<>();
        for (BoundedPool.Result<RawRecord, Content> result :
                pool.apply(records, record -> engine.analyse(record.article()))) {
            if (result.failure() == null) {
                contents.put(result.input().position(), result.output());
            } else {
                rejections.put(result.input(), rejection(result.input(), result.failure()));
            }
        }
        return new Results(contents, rejections);
    }

    private static Rejection rejection(RawRecord record, Throwable failure) {
        if (failure instanceof TimeoutException) {
            return new Rejection(record.origin(), Cause.ANALYSIS_TIMEOUT, "the analysis " + failure.getMessage());
        }
        if (failure instanceof VirtualMachineError && !(failure instanceof StackOverflowError)) {
            throw new IllegalStateException("the analysis could not go on", failure);
        }
        // The failure's own message might quote the text.
        StackTraceElement[] trace = failure.getStackTrace();
        return new Rejection(
                record.origin(),
                Cause.ANALYSIS_FAILED,
                "the analysis failed with " + failure.getClass().getName()
                        + (trace.length == 0 ? "" : " at " + trace[0]));
    }

    @PreDestroy
    void close() {
        pool.close();
    }
}
