package org.dateline.query.topics;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A topic of the taxonomy.
 *
 * @param threshold the score from which an article counts as being about the topic
 * @param active false once the topic left the taxonomy; its articles keep their tags
 * @param articles how many articles reach the threshold
 */
@Schema(description = "A topic of the taxonomy.")
record TopicItem(
        @Schema(required = true, examples = "human-rights") String id,
        @Schema(required = true, examples = "Human rights") String label,

        @Schema(required = true, examples = "Abuses, and those who fight them.")
        String description,

        @Schema(required = true, description = "IPTC Media Topic codes", examples = "[\"medtop:20000587\"]")
        List<String> codes,

        @Schema(required = true, description = "the score from which an article counts", examples = "0.5")
        double threshold,

        @Schema(required = true, description = "false once the topic left the taxonomy; its articles keep their tags")
        boolean active,

        @Schema(required = true, description = "how many articles reach the threshold", examples = "17")
        long articles) {}
