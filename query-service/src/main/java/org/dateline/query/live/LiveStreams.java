package org.dateline.query.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.query.QuerySettings;

/** All streams of this instance. */
@ApplicationScoped
class LiveStreams {

    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private final Vertx vertx;
    private final RecentChanges recent;
    private final ChangeHistory history;
    private final ChangeLookup lookup;
    private final StoreReplay store;
    private final StreamLanes lanes;
    private final ObjectMapper json;
    private final QuerySettings.Live settings;

    LiveStreams(
            Vertx vertx,
            RecentChanges recent,
            ChangeHistory history,
            ChangeLookup lookup,
            StoreReplay store,
            StreamLanes lanes,
            ObjectMapper json,
            QuerySettings settings,
            MeterRegistry metrics) {
        this.vertx = vertx;
        this.recent = recent;
        this.history = history;
        this.lookup = lookup;
        this.store = store;
        this.lanes = lanes;
        this.json = json;
        this.settings = settings.live();
        recent.onNews(() -> open.forEach(LiveStream::wake));
        Gauge.builder("dateline.live.streams", open, Set::size)
                .description("Live streams that are open")
                .register(metrics);
    }

    boolean isFull() {
        return open.size() >= settings.maxStreams();
    }

    /** Answers a request with a stream; on the event loop of the connection. */
    void open(HttpServerRequest request, StreamRequest asked) {
        StreamSource source =
                new StreamSource(asked.selection(), asked.from(), asked.isResumed(), recent, history, lookup, store);
        StreamWriter writer = new StreamWriter(request.response(), json);
        LiveStream stream = new LiveStream(request, vertx, source, writer, lanes, settings, open::remove);
        open.add(stream);
        stream.start();
    }

    void stop(@Observes ShutdownEvent event) {
        open.forEach(LiveStream::stop);
    }
}
