package org.dateline.bench;

/** What can be measured alone. */
enum Part {
    push,
    pipeline,
    latency
}
