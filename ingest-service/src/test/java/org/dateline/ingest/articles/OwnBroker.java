package org.dateline.ingest.articles;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.reflect.Field;
import java.util.Map;
import org.dateline.localstack.KafkaBroker;
import org.dateline.localstack.junit.TestServers;

/** A broker of the test's own, to be stopped and started; the service is set to lose patience soon. */
public final class OwnBroker implements QuarkusTestResourceLifecycleManager {

    private final KafkaBroker kafka = TestServers.kafka();

    @Override
    public Map<String, String> start() {
        kafka.start();
        return Map.of(
                "dateline.kafka.bootstrap-servers", kafka.bootstrapServers(),
                "dateline.kafka.check-interval", "200ms",
                "dateline.ingest.acknowledge-timeout", "2s",
                "dateline.ingest.retry-after", "7s",
                "dateline.ingest.receive-timeout", "1s",
                "dateline.ingest.receipt-timeout", "1s",
                "dateline.ingest.max-held-size", "16M");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(kafka, field -> isOurs(field));
    }

    private static boolean isOurs(Field field) {
        return field.getType().equals(KafkaBroker.class);
    }

    @Override
    public void stop() {
        kafka.close();
    }
}
