package org.dateline.localstack.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedStackTest {

    @Test
    void givesEveryTestTheSameServersAndTheRoleItAsksFor() {
        // Given
        StackTestResource owner = new StackTestResource();
        owner.init(Map.of());
        StackTestResource query = new StackTestResource();
        query.init(Map.of("role", "query"));

        // When
        Map<String, String> ownerSettings = owner.start();
        owner.stop();
        Map<String, String> querySettings = query.start();

        // Then
        assertThat(SharedStack.kind()).isEqualTo(System.getProperty("stack", "embedded"));
        assertThat(querySettings)
                .containsEntry("dateline.kafka.bootstrap-servers", SharedStack.bootstrapServers())
                .containsEntry("dateline.database.url", ownerSettings.get("dateline.database.url"))
                .containsEntry("dateline.database.username", "dateline_query");
        assertThat(ownerSettings).containsEntry("dateline.database.username", "dateline");
    }
}
