package org.dateline.enrich.upkeep;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.dateline.enrich.EnrichSettings;
import org.dateline.enrich.status.PipelineStatus;
import org.dateline.enrich.store.Rollups;
import org.dateline.enrich.store.SearchIndex;

/** What is done in the store beside storing: counting what changed, and merging new articles into the search index. */
@ApplicationScoped
class StoreUpkeep {

    /** Importing an archive is never slowed by more than a tenth; what changed is noted, so that nothing is lost. */
    private static final int ROLLUP_REST = 9;

    /** Under load more is merged at once, which takes less time for each article. */
    private static final int INDEX_REST = 4;

    private final List<RepeatedWork> all;

    StoreUpkeep(Rollups rollups, SearchIndex index, PipelineStatus status, EnrichSettings settings) {
        EnrichSettings.PipelineSettings pipeline = settings.enrich();
        all = List.of(
                new RepeatedWork("rollups", pipeline.rollupInterval(), ROLLUP_REST, status, rollups::refresh),
                new RepeatedWork("search-index", pipeline.indexInterval(), INDEX_REST, status, index::merge));
    }

    void start(@Observes StartupEvent event) {
        all.forEach(RepeatedWork::start);
    }

    void stop(@Observes ShutdownEvent event) {
        all.forEach(RepeatedWork::stop);
    }
}
