package org.dateline.analysis.training;

/** Numbers the features that occur often enough, in the order of their hashes; an open hash table of longs. */
final class FeatureNumbers {

    private long[] keys = new long[1 << 20];
    private int[] values = new int[1 << 20];
    private int used;
    private int kept;

    void count(long key) {
        if (used * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            used++;
        }
        values[slot]++;
    }

    /** Drops what was counted less often, and numbers the rest. */
    void number(int atLeast) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                values[i] = values[i] >= atLeast ? kept++ : -1;
            }
        }
    }

    int kept() {
        return kept;
    }

    /** The number of a feature, or -1. */
    int of(long key) {
        int slot = slot(key);
        return keys[slot] == 0 ? -1 : values[slot];
    }

    /** The hashes by number. */
    long[] keys() {
        long[] byNumber = new long[kept];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0 && values[i] >= 0) {
                byNumber[values[i]] = keys[i];
            }
        }
        return byNumber;
    }

    private int slot(long key) {
        int slot = (int) key & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
