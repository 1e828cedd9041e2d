package org.dateline.bench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ZipfTest {

    @Test
    void drawsEachRankInProportionToItsShare() {
        Zipf zipf = new Zipf(100, 1, 1);
        int[] drawn = new int[100];
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 1_000_000; i++) {
            drawn[zipf.draw(random)]++;
        }

        double harmonic = 5.18738;
        assertThat(drawn[0] / 1e6).isCloseTo(1 / harmonic, within(0.003));
        assertThat(drawn[9] / 1e6).isCloseTo(1 / harmonic / 10, within(0.001));
        assertThat(drawn[99] / 1e6).isCloseTo(1 / harmonic / 100, within(0.0003));
    }
}
