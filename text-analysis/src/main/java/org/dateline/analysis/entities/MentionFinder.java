package org.dateline.analysis.entities;

import java.util.List;

/**
 * Finds the mentions of a sentence. This is where ways to recognise names differ, by language or by method; what follows
 * (one identity per entity, ids, countries) is the same for all. Implementations are immutable and thread-safe.
 */
interface MentionFinder {

    /** Adds the mentions of one sentence, in order and without overlap. Linear in the length of the sentence. */
    void find(Passage passage, int sentence, List<Candidate> found);
}
