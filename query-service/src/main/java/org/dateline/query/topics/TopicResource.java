package org.dateline.query.topics;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.dateline.query.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The taxonomy. */
@Path("/v1/topics")
@Tag(name = "Topics")
@Produces(MediaType.APPLICATION_JSON)
public class TopicResource {

    private final TopicQueries queries;

    TopicResource(TopicQueries queries) {
        this.queries = queries;
    }

    @GET
    @Operation(
            operationId = "topics",
            summary = "The taxonomy",
            description =
                    "Topics in use first, in the taxonomy's order, each with how many articles reach its threshold;"
                            + " beyond 100,000 stored articles as the day roll-ups have it.")
    @APIResponseSchema(value = TopicList.class, responseCode = "200", responseDescription = "The topics")
    @APIResponse(ref = "InvalidParameters", responseCode = "400")
    @APIResponse(ref = "Unavailable", responseCode = "503")
    public TopicList topics(@Context HttpServerRequest request) {
        Parameters.of(request).refuseErrors();
        return new TopicList(queries.all());
    }
}
