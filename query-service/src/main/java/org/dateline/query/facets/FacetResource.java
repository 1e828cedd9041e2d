package org.dateline.query.facets;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.dateline.query.http.Page;
import org.dateline.query.http.Parameters;
import org.dateline.query.selection.Selection;
import org.dateline.query.selection.SelectionReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a selection can be refined by. */
@Path("/v1/facets")
@Tag(name = "Articles")
@Produces(MediaType.APPLICATION_JSON)
public class FacetResource {

    private static final int DEFAULT_LIMIT = 10;

    private final SelectionReader selections;
    private final Facets facets;

    FacetResource(SelectionReader selections, Facets facets) {
        this.selections = selections;
        this.facets = facets;
    }

    @GET
    @Operation(
            operationId = "facets",
            summary = "Counts by topic, entity, country, source, language",
            description = """
            For the same selection as `/v1/articles`, the most frequent tags of its articles. Up to 100,000 matching \
            articles every count is exact. Of a larger selection by topic, sources, languages and whole days (UTC) the \
            roll-ups have the number of articles and the counts by source and language, by topic if none is asked for, \
            by country if only days are, and of everything also by entity; all else is counted over the newest \
            20,000, and words that more contain over those of the newest 10,000 articles that do. `basis` says so; it is \
            absent where every count is of every matching article as it is now.""")
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
    @Parameter(name = "limit", ref = "facetLimit")
    @APIResponseSchema(value = FacetDocument.class, responseCode = "200", responseDescription = "The counts")
    @APIResponse(ref = "InvalidParameters", responseCode = "400")
    @APIResponse(ref = "Unavailable", responseCode = "503")
    public FacetDocument facets(@Context HttpServerRequest request) {
        Parameters parameters = Parameters.of(request);
        Selection selection = selections.read(parameters);
        int limit = Page.limit(parameters, DEFAULT_LIMIT);
        parameters.refuseErrors();
        return facets.of(selection, limit);
    }
}
