package org.dateline.analysis.evaluation;

import java.util.List;
import java.util.Map;

/**
 * An article as people tagged it.
 *
 * @param entities spans in the body, or null where nobody marked them
 * @param topics 2 = about it, 1 = in between (left out of the figures), 0 = not
 * @param countries ISO codes that count as the country it is about, or empty
 */
record GoldArticle(
        String id,
        String title,
        String body,
        List<Span> entities,
        Map<String, Integer> topics,
        List<String> countries) {

    /** A mention: UTF-16 offsets in the body, and PERSON, ORGANIZATION or LOCATION. */
    record Span(int start, int end, String type) {}
}
