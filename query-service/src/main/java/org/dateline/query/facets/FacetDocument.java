package org.dateline.query.facets;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many articles of a selection have which tags; the most frequent of each kind.")
record FacetDocument(
        @Schema(required = true) MatchingCount matching,

        @Schema(description = "what the counts are made of where that is not every matching article as it is now")
        Basis basis,

        @Schema(required = true, description = "at or above their threshold, or minScore")
        List<TopicCount> topics,

        @Schema(required = true, description = "by type of entity")
        Map<String, List<NamedCount>> entities,

        @Schema(required = true) List<NamedCount> countries,
        @Schema(required = true) List<ValueCount> sources,
        @Schema(required = true) List<ValueCount> languages) {

    @Schema(description = "How many articles match.")
    record MatchingCount(
            @Schema(required = true, examples = "17") long count,

            @Schema(required = true, description = "false: at least so many")
            boolean exact) {}

    @Schema(description = "What counts are made of.")
    record Basis(
            @Schema(description = "only the newest so many matching articles are counted", examples = "20000")
            Integer newest,

            @Schema(description = "the time of the oldest of these")
            Instant from,

            @Schema(
                    description = "the kinds whose counts come from day roll-ups and cover every matching article",
                    examples = "[\"sources\", \"languages\"]")
            List<String> rollups,

            @Schema(description = "changes up to here are in the roll-ups")
            Instant asOf) {}

    @Schema(description = "A topic and how many articles are about it.")
    record TopicCount(
            @Schema(required = true, examples = "human-rights")
            String id,

            @Schema(required = true, examples = "Human rights")
            String label,

            @Schema(required = true, examples = "17") long count) {}

    @Schema(description = "An entity or a country and how many articles name it.")
    record NamedCount(
            @Schema(required = true, examples = "person:nayib-bukele")
            String id,

            @Schema(required = true, examples = "Nayib Bukele")
            String name,

            @Schema(required = true, examples = "17") long count) {}

    @Schema(description = "A value and how many articles have it.")
    record ValueCount(
            @Schema(required = true, examples = "Dateline Wire")
            String id,

            @Schema(required = true, examples = "17") long count) {}
}
