package org.dateline.query.entities;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What is named in the same articles as an entity.")
record RelatedList(
        @Schema(required = true) List<Related> items,
        @Schema(required = true) Of of) {

    @Schema(description = "An entity that is named in the same articles.")
    record Related(
            @Schema(required = true, examples = "person:javier-milei")
            String id,

            @Schema(required = true, examples = "PERSON") String type,

            @Schema(required = true, examples = "Javier Milei")
            String name,

            @Schema(description = "ISO 3166-1 alpha-2 code of the country it belongs to", examples = "AR")
            String country,

            @Schema(required = true, description = "how many of the articles counted name it", examples = "12")
            long together,

            @Schema(required = true, description = "how many stored articles of that time name it", examples = "40")
            long articles,

            @Schema(
                    required = true,
                    description = "normalised pointwise mutual information, -1 to 1; 0 is what chance would do",
                    examples = "0.61")
            double npmi) {}

    @Schema(description = "What was counted.")
    record Of(
            @Schema(
                    required = true,
                    description =
                            "articles counted: all that name the entity and are selected, or the" + " newest 10,000",
                    examples = "17")
            long articles,

            @Schema(required = true, description = "whether there are more than were counted")
            boolean more,

            @Schema(description = "time of the oldest counted, if there are more")
            Instant from,

            @Schema(required = true, description = "all stored articles of that time", examples = "4200")
            long stored) {}
}
