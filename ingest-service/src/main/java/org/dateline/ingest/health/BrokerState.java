package org.dateline.ingest.health;

/**
 * What was last seen of Kafka.
 *
 * @param fault what is missing for pushes to be acknowledged, or null if nothing is
 * @param atNanos when, by {@link System#nanoTime}
 */
record BrokerState(String fault, long atNanos) {

    boolean isGood() {
        return fault == null;
    }
}
