package org.dateline.analysis;

import java.util.List;

/**
 * A topic of a text.
 *
 * @param id {@code [a-z0-9-]{1,60}}
 * @param score calibrated probability, 0 to 1
 * @param evidence strongest first, never empty
 */
public record TaggedTopic(String id, double score, List<Evidence> evidence) {}
