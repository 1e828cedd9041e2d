package org.dateline.analysis.recogniser;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The weights of all features as one open hash table. A slot is two longs: 13 weights of eight bits, one per label, and 24 bits
 * that tell features of one slot apart. Weights are kept plus 128, so that adding the masked longs adds eight of them at once
 * (SIMD within a register; Lamport, "Multiple byte processing with full-word instructions", 1975).
 */
public final class WeightTable {

    private static final long LANES = 0x00FF00FF00FF00FFL;
    private static final int BIAS = 128;
    private static final int TAG_SHIFT = 40;
    private static final long LOW_BITS = (1L << 24) - 1;

    private final long[] slots;
    private final int mask;
    private final int size;

    private WeightTable(long[] slots, int size) {
        this.slots = slots;
        this.mask = slots.length / 2 - 1;
        this.size = size;
    }

    /** Number of features. */
    public int size() {
        return size;
    }

    /**
     * Adds the weights of features.
     *
     * @param into gets one sum per label, from the offset on
     */
    void sum(long[] features, int count, int[] into, int offset) {
        long even = 0;
        long odd = 0;
        long highEven = 0;
        long highOdd = 0;
        int hits = 0;
        for (int i = 0; i < count; i++) {
            long key = features[i];
            long tag = tag(key);
            int at = (int) key & mask;
            while (true) {
                long high = slots[2 * at + 1];
                long found = high >>> TAG_SHIFT;
                if (found == tag) {
                    long low = slots[2 * at];
                    even += low & LANES;
                    odd += low >>> 8 & LANES;
                    highEven += high & LANES;
                    highOdd += high >>> 8 & LANES;
                    hits++;
                    break;
                }
                if (found == 0) {
                    break;
                }
                at = at + 1 & mask;
            }
        }
        int bias = BIAS * hits;
        for (int k = 0; k < Labels.COUNT; k++) {
            long lanes = k < 8 ? (k & 1) == 0 ? even : odd : (k & 1) == 0 ? highEven : highOdd;
            into[offset + k] = (int) (lanes >>> (k >> 1 & 3) * 16 & 0xFFFF) - bias;
        }
    }

    private static long tag(long key) {
        long tag = key >>> TAG_SHIFT;
        return tag == 0 ? 1 : tag;
    }

    /**
     * Makes a table.
     *
     * @param keys feature hashes
     * @param weights 13 per feature, -127 to 127
     */
    public static WeightTable of(long[] keys, byte[] weights) {
        Integer[] order = new Integer[keys.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> compare(keys[a], keys[b]));
        int capacity = Integer.highestOneBit(Math.max(16, keys.length * 2 - 1)) * 2;
        long[] slots = new long[capacity * 2];
        for (int i : order) {
            put(slots, keys[i], weights, i * Labels.COUNT);
        }
        return new WeightTable(slots, keys.length);
    }

    private static int compare(long a, long b) {
        int low = Long.compare(a & LOW_BITS, b & LOW_BITS);
        return low != 0 ? low : Long.compare(tag(a), tag(b));
    }

    private static void put(long[] slots, long key, byte[] weights, int from) {
        int mask = slots.length / 2 - 1;
        int at = (int) key & mask;
        while (slots[2 * at + 1] != 0) {
            at = at + 1 & mask;
        }
        long low = 0;
        long high = tag(key) << TAG_SHIFT;
        for (int k = 0; k < Labels.COUNT; k++) {
            long lane = weights[from + k] + BIAS;
            if (k < 8) {
                low |= lane << k * 8;
            } else {
                high |= lane << (k - 8) * 8;
            }
        }
        slots[2 * at] = low;
        slots[2 * at + 1] = high;
    }

    /** Writes features in the order of their hashes: 24 bits of place, 24 bits of tag, which weights differ from 0, those. */
    static void write(DataOutput out, long[] keys, byte[] weights) throws IOException {
        Integer[] order = new Integer[keys.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> compare(keys[a], keys[b]));
        out.writeInt(keys.length);
        long before = 0;
        for (int i : order) {
            long place = keys[i] & LOW_BITS;
            writeSmall(out, (int) (place - before));
            before = place;
            int tag = (int) tag(keys[i]);
            out.writeByte(tag >>> 16);
            out.writeShort(tag);
        }
        for (int k = 0; k < Labels.COUNT; k++) {
            for (int i : order) {
                out.writeByte(weights[i * Labels.COUNT + k]);
            }
        }
    }

    static WeightTable read(ByteBuffer in) {
        int n = in.getInt();
        long[] keys = new long[n];
        long place = 0;
        for (int i = 0; i < n; i++) {
            place += readSmall(in);
            long tag = (in.get() & 0xFFL) << 16 | in.getShort() & 0xFFFF;
            keys[i] = tag << TAG_SHIFT | place;
        }
        byte[] row = new byte[n];
        byte[] weights = new byte[n * Labels.COUNT];
        for (int k = 0; k < Labels.COUNT; k++) {
            in.get(row);
            for (int i = 0; i < n; i++) {
                weights[i * Labels.COUNT + k] = row[i];
            }
        }
        int capacity = Integer.highestOneBit(Math.max(16, n * 2 - 1)) * 2;
        long[] slots = new long[capacity * 2];
        for (int i = 0; i < n; i++) {
            put(slots, keys[i], weights, i * Labels.COUNT);
        }
        return new WeightTable(slots, n);
    }

    private static void writeSmall(DataOutput out, int value) throws IOException {
        int rest = value;
        while (rest >= 0x80) {
            out.writeByte(rest | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int readSmall(ByteBuffer in) {
        int value = 0;
        int shift = 0;
        int next;
        do {
            next = in.get() & 0xFF;
            value |= (next & 0x7F) << shift;
            shift += 7;
        } while (next >= 0x80);
        return value;
    }
}
