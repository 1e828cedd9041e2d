package org.dateline.analysis;

import java.util.List;

/**
 * A topic of the taxonomy.
 *
 * @param id {@code [a-z0-9-]{1,60}}
 * @param label English display name
 * @param description one sentence: what belongs to it
 * @param codes IPTC Media Topic codes
 * @param threshold score from which an article counts as being about the topic
 */
public record TopicDefinition(String id, String label, String description, List<String> codes, double threshold) {}
