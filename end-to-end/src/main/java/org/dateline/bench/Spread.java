package org.dateline.bench;

import java.util.ArrayList;
import java.util.List;

/** Orders values so that those of any beginning are from all over the range. */
final class Spread {

    /** Near the golden section, whose multiples leave no large gap. */
    private static final double STEP = (Math.sqrt(5) - 1) / 2;

    private Spread() {}

    /** All values, the first one first. */
    static <T> List<T> of(List<T> values) {
        int step = Math.max(1, (int) Math.round(values.size() * STEP));
        while (divisor(step, values.size()) > 1) {
            step++;
        }
        List<T> spread = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            spread.add(values.get((int) ((long) i * step % values.size())));
        }
        return spread;
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
