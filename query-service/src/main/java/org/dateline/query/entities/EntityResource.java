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
import org.dateline.query.selection.Selection;
import org.dateline.query.selection.SelectionReader;
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

    private static final ValueRule SORT =
            ValueRule.shaped(20, "together|npmi", "must be together (the number of articles) or npmi (the strength)");

    private final EntitySearch search;
    private final EntityQueries queries;
    private final RelatedEntities related;
    private final SelectionReader selections;

    EntityResource(EntitySearch search, EntityQueries queries, RelatedEntities related, SelectionReader selections) {
        this.search = search;
        this.queries = queries;
        this.related = related;
        this.selections = selections;
    }

    @GET
    @Operation(operationId = "entities", summary = "Entities of the stored articles", description = """
                    Without `q` all of them, those in most articles first, as the roll-ups have them. With `q` those of \
                    that name: first names that are just so, then names that begin so, then names with a word that \
                    begins so, then names that are spelt nearly so (trigrams, `word_similarity` from 0.6), and in \
                    each of these those in most articles first. More than 1,000 articles are counted by the roll-ups. \
                    An entity whose number of articles changes between two pages may appear on both or on neither.""")
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
        List<EntitySearch.Found> found = search.search(words, types, page);
        List<EntityItem> items =
                found.stream().limit(page.limit()).map(EntitySearch.Found::item).toList();
        if (found.size() <= page.limit()) {
            return Response.ok(new EntityList(items)).build();
        }
        String cursor = found.get(page.limit() - 1).position().cursor();
        return Response.ok(new EntityList(items))
                .header("Link", parameters.next(cursor))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "entity",
            summary = "One entity",
            description = "Its names, how many articles name it and since when, their topics and sources.")
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
        return known(id);
    }

    @GET
    @Path("/{id}/related")
    @Operation(operationId = "related", summary = "What is named in the same articles", description = """
            Counts, over the articles that name the entity and that the other parameters select, what else they name. \
            At most the newest 10,000 are counted, and of what they name the 300 most frequent are looked at; `of` \
            says what it was. `npmi` is the normalised pointwise mutual information, from -1 (never together) over 0 \
            (as chance has it) to 1 (always together): ln(p(x,y) / (p(x) p(y))) / -ln p(x,y), where x is being one of \
            the articles counted, y naming the other entity, and shares are of all stored articles of the same time. \
            `sort=npmi` lists by it what is together in at least two articles.""")
    @Parameter(name = "id", ref = "entityId")
    @Parameter(name = "type", ref = "entityType")
    @Parameter(name = "sort", ref = "relatedSort")
    @Parameter(name = "limit", ref = "limit")
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
    @APIResponse(
            responseCode = "200",
            description = "What is named together with it",
            content = @Content(schema = @Schema(implementation = RelatedList.class)))
    @APIResponse(ref = "InvalidParameters", responseCode = "400")
    @APIResponse(ref = "NotFound", responseCode = "404")
    @APIResponse(ref = "Unavailable", responseCode = "503")
    public RelatedList related(@PathParam("id") String id, @Context HttpServerRequest request) {
        Parameters parameters = Parameters.of(request);
        Selection selection = selections.read(parameters);
        List<String> types = parameters.anyOf("type", TYPE);
        int limit = Page.limit(parameters, Page.DEFAULT_LIMIT);
        boolean byStrength =
                parameters.single("sort", SORT).filter("npmi"::equals).isPresent();
        parameters.refuseErrors();
        known(id);
        return related.of(id, selection, new RelatedEntities.Wanted(types, byStrength, limit));
    }

    private EntityDocument known(String id) {
        if (id.chars().anyMatch(c -> Character.isISOControl(c) || c == UNDECODABLE)) {
            throw ProblemException.badPath("id", "must be percent-encoded UTF-8 without control characters");
        }
        return queries.one(id)
                .orElseThrow(() -> ProblemException.unknown("no stored article names an entity with this id"));
    }
}
