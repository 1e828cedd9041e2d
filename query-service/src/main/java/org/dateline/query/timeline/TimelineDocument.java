package org.dateline.query.timeline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many articles of a selection there are over time, without gaps.")
record TimelineDocument(
        @Schema(required = true, examples = "day") String interval,

        @Schema(required = true, examples = "Europe/Berlin") String timeZone,

        @Schema(description = "start of the first interval; absent if nothing matches and no bounds are given")
        OffsetDateTime from,

        @Schema(description = "end of the last interval, exclusive")
        OffsetDateTime to,

        @Schema(description = "what is counted where that is not every matching article as it is now")
        Basis basis,

        @Schema(required = true) List<Bucket> buckets) {

    @Schema(description = "One interval.")
    record Bucket(
            @Schema(required = true, examples = "2024-10-01T00:00:00+02:00")
            OffsetDateTime start,

            @Schema(required = true, examples = "17") long count,

            @Schema(
                    required = true,
                    description = "by topic; an article on two counts for both",
                    examples = "{\"security\": 3}")
            Map<String, Long> topics) {}

    @Schema(description = "What is counted.")
    record Basis(
            @Schema(description = "only the newest so many matching articles", examples = "100000")
            Integer newest,

            @Schema(
                    description = "matching articles before the first interval: too far back to be shown",
                    examples = "3")
            Long earlier,

            @Schema(
                    description =
                            "from day roll-ups, with every change up to here; by the topic asked for only, if one is")
            Instant asOf) {}
}
