package org.dateline.analysis;

import java.util.List;

/**
 * What the engine found in a {@link Document}.
 *
 * @param language detected language, ISO 639-1, or {@code und}
 * @param entities each entity once, most salient first
 * @param mentionsOmitted mentions left out because a result lists at most 2,000
 * @param topics those scored at least 0.2, best first, never without evidence
 * @param countries ISO 3166-1 alpha-2 codes, most central first
 */
public record Analysis(
        String language,
        List<TaggedEntity> entities,
        int mentionsOmitted,
        List<TaggedTopic> topics,
        List<String> countries) {}
