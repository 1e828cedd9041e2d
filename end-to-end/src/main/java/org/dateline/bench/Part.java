package org.dateline.bench;

/** What can be measured alone. */
enum Part {
    push,
    pipeline,
    latency,
    /** Not part of a whole run: filling a store takes longer than all the rest. */
    queries
}
