package org.dateline.analysis.topics;

import java.util.Arrays;

/** Long keys (not negative) to int values (not negative) by open addressing: a look-up allocates nothing. */
final class LongIntMap {

    private static final long EMPTY = -1;

    private long[] keys = filled(1 << 10);
    private int[] values = new int[1 << 10];
    private int size;

    /** The value, or -1. */
    int get(long key) {
        int mask = keys.length - 1;
        int at = slot(key, mask);
        while (keys[at] != EMPTY) {
            if (keys[at] == key) {
                return values[at];
            }
            at = (at + 1) & mask;
        }
        return -1;
    }

    void put(long key, int value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        insert(key, value);
    }

    private void insert(long key, int value) {
        int mask = keys.length - 1;
        int at = slot(key, mask);
        while (keys[at] != EMPTY && keys[at] != key) {
            at = (at + 1) & mask;
        }
        size += keys[at] == EMPTY ? 1 : 0;
        keys[at] = key;
        values[at] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = filled(oldKeys.length * 2);
        values = new int[oldValues.length * 2];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                insert(oldKeys[i], oldValues[i]);
            }
        }
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & mask;
    }

    private static long[] filled(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, EMPTY);
        return keys;
    }
}
