package org.dateline.ingest.articles;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.ingest.IngestSettings;

/**
 * The bytes of all pushes between their first byte received and their acknowledgement. Keeps memory bounded whatever
 * clients and broker do: who cannot hold more waits or is answered 503.
 */
@Singleton
final class HeldBytes {

    private final AtomicLong held = new AtomicLong();
    private final long limit;

    HeldBytes(IngestSettings settings, MeterRegistry meters) {
        this.limit = settings.ingest().maxHeldSize().asLongValue();
        meters.gauge("dateline.ingest.held.bytes", held);
    }

    boolean tryHold(long bytes) {
        if (held.addAndGet(bytes) <= limit) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    void release(long bytes) {
        held.addAndGet(-bytes);
    }
}
