package org.dateline.query.entities;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.query.http.Page;
import org.dateline.query.http.Parameters;
import org.dateline.query.http.ProblemException;
import org.dateline.query.http.ValueRule;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People, organisations, places, countries and nationalities. */
@Path("/v1/entities")
@Tag(name = "Entities")
@Produces(MediaType.APPLICATION_JSON)
public class EntityResource {

    /** What the server makes of bytes that are not UTF-8. */
    private static final char UNDECODABLE = '\uFFFD';

    private static final ValueRule WORDS =
            ValueRule.shaped(200, "(?s).*[\\p{L}\\p{N}].*", "must have a letter or a digit in it");
    private static final ValueRule TYPE = ValueRule.shaped(
                    60,
                    "(?i)(?!(date|money)$)[a-z][a-z_]*",
                    "must be a type such as PERSON; DATE and MONEY are shown with their article only")
            .storedAs(type -> type.toUpperCase(Locale.ROOT));

    private final EntityQueries queries;

    EntityResource(EntityQueries queries) {
        this.queries = queries;
    }

    @GET
    @Operation(
            operationId = "entities",
            summary = "Entities of the stored articles",
            description = "Those in most articles first; `q` finds them by how a word of one of their names begins. An "
                    + "entity whose number of articles changes between two pages may appear on both or on neither.")
    @Parameter(name = "q", ref = "entityName")
    @Parameter(name = "type", ref = "entityType")
    @Parameter(name = "limit", ref = "limit")
    @Parameter(name = "cursor", ref = "cursor")
    @APIResponse(
            responseCode = "200",
            description = "A page of entities; Link says where the next is",
            content = @Content(schema = @Schema(implementation = EntityList.class)))
    @APIResponse(ref = "InvalidParameters", responseCode = "400")
    @APIResponse(ref = "Unavailable", responseCode = "503")
    public Response search(@Context HttpServerRequest request) {
        Parameters parameters = Parameters.of(request);
        Optional<String> words = parameters.single("q", WORDS);
        List<String> types = parameters.anyOf("type", TYPE);
        Page<EntityPosition> page = Page.read(parameters, EntityPosition::of);
        parameters.refuseErrors();
        List<EntityItem> found = queries.search(words, types, page);
        if (found.size() <= page.limit()) {
            return Response.ok(new EntityList(found)).build();
        }
        EntityItem last = found.get(page.limit() - 1);
        return Response.ok(new EntityList(found.subList(0, page.limit())))
                .header("Link", parameters.next(new EntityPosition(last.articles(), last.id()).cursor()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "entity",
            summary = "One entity",
            description = "Its names, how many articles name it, and since when.")
    @Parameter(name = "id", ref = "entityId")
    @APIResponse(
            responseCode = "200",
            description = "The entity",
            content = @Content(schema = @Schema(implementation = EntityDocument.class)))
    @APIResponse(ref = "InvalidParameters", responseCode = "400")
    @APIResponse(ref = "NotFound", responseCode = "404")
    @APIResponse(ref = "Unavailable", responseCode = "503")
    public EntityDocument one(@PathParam("id") String id, @Context HttpServerRequest request) {
        Parameters.of(request).refuseErrors();
        if (id.chars().anyMatch(c -> Character.isISOControl(c) || c == UNDECODABLE)) {
            throw ProblemException.badPath("id", "must be percent-encoded UTF-8 without control characters");
        }
        return queries.one(id)
                .orElseThrow(() -> ProblemException.unknown("no stored article names an entity with this id"));
    }
}
