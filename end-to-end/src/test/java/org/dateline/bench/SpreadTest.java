package org.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void keepsAllValuesAndTakesThoseOfTheBeginningFromAllOverTheRange() {
        List<Integer> values = IntStream.range(0, 60).boxed().toList();

        List<Integer> spread = Spread.of(values);

        assertThat(spread).containsExactlyInAnyOrderElementsOf(values);
        assertThat(spread.subList(0, 6)).containsExactly(0, 37, 14, 51, 28, 5);
    }

    @Test
    void takesASingleValueAndNone() {
        assertThat(Spread.of(List.of("one"))).containsExactly("one");
        assertThat(Spread.of(List.of())).isEmpty();
    }
}
