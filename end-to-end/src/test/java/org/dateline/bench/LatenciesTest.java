package org.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentileIsTheTimeThatSoManyDidNotExceed() {
        Latencies latencies = new Latencies();
        for (long millis = 2_000; millis > 0; millis--) {
            latencies.add(millis * 1_000_000);
        }

        assertThat(latencies.millis(0.5)).isEqualTo(1_000);
        assertThat(latencies.millis(0.99)).isEqualTo(1_980);
        assertThat(latencies.millis(1)).isEqualTo(2_000);
        assertThat(latencies.count()).isEqualTo(2_000);
    }

    @Test
    void oneTimeIsEveryPercentile() {
        Latencies latencies = new Latencies();
        latencies.add(3_000_000);

        assertThat(latencies.millis(0.5)).isEqualTo(3);
        assertThat(latencies.millis(0.99)).isEqualTo(3);
    }
}
