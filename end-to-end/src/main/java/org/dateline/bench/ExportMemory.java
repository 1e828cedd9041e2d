package org.dateline.bench;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How much memory the query service takes while it writes a large export. */
final class ExportMemory {

    private static final int LOOK_EVERY_MILLIS = 500;

    private ExportMemory() {}

    /**
     * Of an export that ran to its end.
     *
     * @param bytes of the export
     * @param before resident memory of the service, in bytes
     * @param most while it wrote, looked at twice a second
     */
    record Figures(int articles, long bytes, long before, long most) {}

    static Figures measure(int port, String query, Watched service) throws IOException {
        long before = service.memory();
        AtomicLong most = new AtomicLong(before);
        ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
        try {
            ScheduledFuture<?> look = looking.scheduleAtFixedRate(
                    () -> most.accumulateAndGet(service.memory(), Math::max),
                    LOOK_EVERY_MILLIS,
                    LOOK_EVERY_MILLIS,
                    TimeUnit.MILLISECONDS);
            ExportRate.Read read = ExportRate.read("http://127.0.0.1:" + port + "/v1/articles.ndjson" + query);
            look.cancel(false);
            return new Figures(read.lines(), read.bytes(), before, most.get());
        } finally {
            looking.shutdownNow();
        }
    }
}
