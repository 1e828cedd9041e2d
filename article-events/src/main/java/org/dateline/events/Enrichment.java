package org.dateline.events;

import java.time.Instant;
import java.util.List;

/**
 * What analysed an article.
 *
 * @param version one short hash over the four below: two articles with the same version were analysed alike
 * @param engine version of the analysis code
 * @param model name and hash of the trained model, or {@code none}
 * @param gazetteer version and hash of the names
 * @param taxonomy version and hash of the topics
 * @param at when the analysis was made
 * @param methods what the engine has for the article's language: {@code gazetteer}, {@code model}, {@code rules}, {@code terms}; an open
 *     list; null if not known
 */
public record Enrichment(
        String version,
        String engine,
        String model,
        String gazetteer,
        String taxonomy,
        Instant at,
        List<String> methods) {

    public Enrichment {
        at = Values.micros(at);
    }
}
