package org.dateline.query.entities;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An entity as lists show it.")
record EntityItem(
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

        @Schema(required = true, description = "how many stored articles name it", examples = "17")
        long articles) {}
