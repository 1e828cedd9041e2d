package org.dateline.ingest.articles;

import io.micrometer.core.instrument.Gauge;
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
        Gauge.builder("dateline.ingest.held", held, AtomicLong::doubleValue)
                .baseUnit("bytes")
                .description("Bytes of pushes held in memory until they are acknowledged")
                .register(meters);
        Gauge.builder("dateline.ingest.held.limit", () -> limit)
                .baseUnit("bytes")
                .description("Bytes of pushes that may be held; beyond it pushes wait or are answered 503")
                .register(meters);
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
