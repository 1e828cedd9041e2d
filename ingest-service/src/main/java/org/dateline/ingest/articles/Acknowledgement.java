package org.dateline.ingest.articles;

import org.dateline.ingest.problems.Problem;

/** Told once what became of a record; from any thread, perhaps before the call that publishes it returns. */
@FunctionalInterface
interface Acknowledgement {

    /**
     * The record is settled.
     *
     * @param problem null if the broker has it on all in-sync replicas
     */
    void settled(Problem problem);
}
