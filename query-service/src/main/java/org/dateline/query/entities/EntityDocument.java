package org.dateline.query.entities;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One entity.")
record EntityDocument(
        @Schema(required = true, examples = "person:nayib-bukele")
        String id,

        @Schema(
                required = true,
                description = "PERSON, ORGANIZATION, LOCATION, COUNTRY, NATIONALITY; an open list",
                examples = "PERSON")
        String type,

        @Schema(required = true, examples = "Nayib Bukele") String name,

        @Schema(description = "ISO 3166-1 alpha-2 code of the country it belongs to", examples = "SV")
        String country,

        @Schema(description = "ids in other systems by scheme", examples = "{\"wikidata\": \"Q2077423\"}")
        Map<String, String> ids,

        @Schema(
                required = true,
                description = "names it was called by, most frequent first, then the other names it is known by")
        List<Name> names,

        @Schema(required = true, description = "how many stored articles name it", examples = "17")
        long articles,

        @Schema(description = "time of the earliest of these articles")
        Instant firstSeen,

        @Schema(description = "time of the latest of these articles")
        Instant lastSeen,

        @Schema(
                required = true,
                description =
                        "the ten most frequent topics, at or above their threshold, of its newest 10,000 articles")
        List<TopicCount> topics,

        @Schema(required = true, description = "the ten most frequent sources of its newest 10,000 articles")
        List<SourceCount> sources,

        @Schema(required = true) Links links) {

    @Schema(description = "A name of an entity.")
    record Name(
            @Schema(required = true, examples = "President Bukele")
            String name,

            @Schema(description = "how often its newest 100 articles call it so; absent if never", examples = "12")
            Long count) {}

    @Schema(description = "A topic and how many of an entity's articles are about it.")
    record TopicCount(
            @Schema(required = true, examples = "human-rights")
            String id,

            @Schema(required = true, examples = "Human rights")
            String label,

            @Schema(required = true, examples = "17") long count) {}

    @Schema(description = "A source and how many of an entity's articles are from it.")
    record SourceCount(
            @Schema(required = true, examples = "Dateline Wire")
            String id,

            @Schema(required = true, examples = "17") long count) {}

    @Schema(description = "Where to go on from here.")
    record Links(
            @Schema(
                    required = true,
                    description = "its articles, newest first",
                    examples = "/v1/articles?entity=person%3Anayib-bukele")
            String articles,

            @Schema(
                    required = true,
                    description = "these over time",
                    examples = "/v1/timeline?entity=person%3Anayib-bukele")
            String timeline,

            @Schema(
                    required = true,
                    description = "what they name as well",
                    examples = "/v1/entities/person%3Anayib-bukele/related")
            String related) {}
}
