package org.dateline.query.timeline;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.Optional;
import org.dateline.query.http.Parameters;
import org.dateline.query.http.ValueRule;
import org.dateline.query.selection.Selection;
import org.dateline.query.selection.SelectionReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A selection over time. */
@Path("/v1/timeline")
@Tag(name = "Articles")
@Produces(MediaType.APPLICATION_JSON)
public class TimelineResource {

    private static final ValueRule INTERVAL = ValueRule.shaped(10, Interval.NAMES, "must be hour, day, week or month");
    private static final String ZONE_RULE = "must be a time zone of the IANA database such as Europe/Berlin, or UTC";
    private static final String TOO_MANY =
            "is too fine for the time from from to to: at most %,d intervals are shown".formatted(Timelines.MOST);

    private final SelectionReader selections;
    private final Timelines timelines;

    TimelineResource(SelectionReader selections, Timelines timelines) {
        this.selections = selections;
        this.timelines = timelines;
    }

    @GET
    @Operation(operationId = "timeline", summary = "Counts over time, split by topic", description = """
            For the same selection as `/v1/articles`, articles by interval of a time zone, empty intervals included. \
            Weeks begin on Monday. It reaches from the interval with `from` to the one before `to`, else over the \
            articles there are; at most 2,000 intervals, the latest where no `from` is given. Up to 100,000 matching \
            articles every count is exact. Of more, by topic, source, language and days (UTC), the roll-ups have the \
            counts in UTC; else the newest 100,000 are counted. `basis` says so.""")
    @Parameter(name = "interval", ref = "interval")
    @Parameter(name = "tz", ref = "tz")
    @Parameter(name = "q", ref = "q")
    @Parameter(name = "topic", ref = "topic")
    @Parameter(name = "entity", ref = "entity")
    @Parameter(name = "country", ref = "country")
    @Parameter(name = "source", ref = "source")
    @Parameter(name = "language", ref = "language")
    @Parameter(name = "section", ref = "section")
    @Parameter(name = "tag", ref = "tag")
    @Parameter(name = "url", ref = "url")
    @Parameter(name = "from", ref = "from")
    @Parameter(name = "to", ref = "to")
    @Parameter(name = "minScore", ref = "minScore")
    @APIResponseSchema(value = TimelineDocument.class, responseCode = "200", responseDescription = "The timeline")
    @APIResponse(ref = "InvalidParameters", responseCode = "400")
    @APIResponse(ref = "Unavailable", responseCode = "503")
    public TimelineDocument timeline(@Context HttpServerRequest request) {
        Parameters parameters = Parameters.of(request);
        Selection selection = selections.read(parameters);
        Interval interval =
                parameters.single("interval", INTERVAL).map(Interval::of).orElse(Interval.DAY);
        ZoneId zone = zone(parameters);
        parameters.refuseErrors();
        Optional<TimelineDocument> timeline = timelines.of(selection, interval, zone);
        if (timeline.isEmpty()) {
            parameters.error("interval", TOO_MANY);
            parameters.refuseErrors();
        }
        return timeline.orElseThrow();
    }

    // Names only: PostgreSQL reads the sign of a bare offset the other way round.
    private static ZoneId zone(Parameters parameters) {
        return parameters
                .single("tz")
                .flatMap(name -> {
                    boolean known = ZoneId.getAvailableZoneIds().contains(name) && !name.startsWith("SystemV/");
                    if (!known) {
                        parameters.error("tz", ZONE_RULE);
                    }
                    return known ? Optional.of(ZoneId.of(name)) : Optional.empty();
                })
                .orElse(ZoneId.of("UTC"));
    }
}
