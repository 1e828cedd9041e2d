package org.dateline.events;

import java.util.List;

/**
 * A subject that the article is about, how sure the analysis is, and the words that made it say so.
 *
 * @param id {@code [a-z0-9-]{1,60}}, for example {@code human-rights}
 * @param score calibrated probability, 0 to 1
 * @param evidence the words that counted, strongest first; never empty
 * @param codes IPTC Media Topic codes, never null
 * @param evidenceOmitted how many more finds counted than are listed, or null when all are listed
 */
public record TopicTag(String id, double score, List<Evidence> evidence, List<String> codes, Integer evidenceOmitted) {

    public TopicTag {
        evidence = Values.listOf(evidence);
        codes = Values.listOf(codes);
    }
}
