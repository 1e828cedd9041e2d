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
 * @param methods what the engine has for the language: {@code gazetteer} (known names), {@code model} (the trained recogniser),
 *     {@code rules} (dates and amounts), {@code terms} (words of the taxonomy); an open list
 */
public record Analysis(
        String language,
        List<TaggedEntity> entities,
        int mentionsOmitted,
        List<TaggedTopic> topics,
        List<String> countries,
        List<String> methods) {}
