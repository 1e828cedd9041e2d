package org.dateline.analysis.entities;

import java.util.List;
import org.dateline.analysis.TaggedEntity;

/**
 * The entities of an article.
 *
 * @param entities each once, most salient first
 * @param omitted mentions beyond the number that a result lists
 * @param countries ISO codes, most central first
 */
public record Tagging(List<TaggedEntity> entities, int omitted, List<String> countries) {

    /** How many mentions the entities list. */
    public int listed() {
        return entities.stream().mapToInt(entity -> entity.mentions().size()).sum();
    }
}
