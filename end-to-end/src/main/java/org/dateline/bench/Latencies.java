package org.dateline.bench;

import java.util.Arrays;

/** Times taken, in nanoseconds, each kept, so that percentiles are exact. For one thread at a time. */
final class Latencies {

    private long[] nanos = new long[1024];
    private int count;

    void add(long taken) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = taken;
    }

    int count() {
        return count;
    }

    /** The time, in milliseconds, that this share of all did not exceed. */
    double millis(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) Math.ceil(share * count) - 1)] / 1e6;
    }
}
