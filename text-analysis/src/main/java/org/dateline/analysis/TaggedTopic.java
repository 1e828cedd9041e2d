package org.dateline.analysis;

import java.util.List;

/**
 * A topic of a text.
 *
 * @param id {@code [a-z0-9-]{1,60}}
 * @param score calibrated probability, 0 to 1
 * @param evidence strongest first, never empty
 * @param evidenceOmitted finds that counted too but are not listed
 */
public record TaggedTopic(String id, double score, List<Evidence> evidence, int evidenceOmitted) {}
