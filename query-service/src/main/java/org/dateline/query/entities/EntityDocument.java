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

        @Schema(required = true, description = "every name it is known by, in the order of the alphabet")
        List<String> names,

        @Schema(required = true, description = "how many stored articles name it", examples = "17")
        long articles,

        @Schema(description = "time of the earliest of these articles")
        Instant firstSeen,

        @Schema(description = "time of the latest of these articles")
        Instant lastSeen,

        @Schema(required = true) Links links) {

    @Schema(description = "Where to go on from here.")
    record Links(
            @Schema(
                    required = true,
                    description = "its articles, newest first",
                    examples = "/v1/articles?entity=person%3Anayib-bukele")
            String articles) {}
}
