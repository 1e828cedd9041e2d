package org.dateline.query.live;

import java.util.ArrayList;
import java.util.List;

/**
 * How far each partition was read.
 *
 * @param next the offset of the next record, by partition
 */
record Offsets(List<Long> next) {

    Offsets {
        next = List.copyOf(next);
    }

    int partitions() {
        return next.size();
    }

    /** The next record of a partition; a partition that was added later is read from its beginning. */
    long at(int partition) {
        return partition < next.size() ? next.get(partition) : 0;
    }

    Offsets with(int partition, long offset) {
        List<Long> changed = new ArrayList<>(next);
        while (changed.size() <= partition) {
            changed.add(0L);
        }
        changed.set(partition, offset);
        return new Offsets(changed);
    }

    /** Whether no partition is behind the other's. */
    boolean reach(Offsets other) {
        for (int i = 0; i < other.partitions(); i++) {
            if (at(i) < other.at(i)) {
                return false;
            }
        }
        return true;
    }

    /** Of each partition the later. */
    Offsets orLater(Offsets other) {
        List<Long> later = new ArrayList<>();
        for (int i = 0; i < Math.max(partitions(), other.partitions()); i++) {
            later.add(Math.max(at(i), other.at(i)));
        }
        return new Offsets(later);
    }
}
