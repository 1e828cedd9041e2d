package org.dateline.query.articles;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dateline.events.rules.ArticleRules;
import org.dateline.query.http.Documents;
import org.dateline.query.http.Page;
import org.dateline.query.http.Parameters;
import org.dateline.query.http.ProblemException;
import org.dateline.query.http.ValueRule;
import org.dateline.query.selection.Position;
import org.dateline.query.selection.Selection;
import org.dateline.query.selection.SelectionReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Articles: lists of a selection, and one whole. */
@Path("/v1/articles")
@Tag(name = "Articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleResource {

    private static final ValueRule SORT = ValueRule.shaped(
            20,
            "published",
            "must be published (newest first); relevance needs full-text search, which is not there yet");

    private final SelectionReader selections;
    private final ArticleQueries queries;
    private final ArticleReader reader;
    private final Documents documents;

    ArticleResource(SelectionReader selections, ArticleQueries queries, ArticleReader reader, Documents documents) {
        this.selections = selections;
        this.queries = queries;
        this.reader = reader;
        this.documents = documents;
    }

    @GET
    @Operation(operationId = "articles", summary = "Articles of a selection, newest first", description = """
            Without a parameter, every stored article. A repeated parameter narrows (and), commas widen (or): \
            `topic=security,trade&topic=human-rights` is (security or trade) and human-rights. In a value, `\\,` is a \
            comma and `\\\\` a backslash. An article has one source, section and language, so these are given once. \
            Values match exactly.

            Pages follow each other without gaps or repeats by the `Link` header with `rel="next"`, which repeats all \
            parameters. Retracted articles are not listed.""")
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
    @Parameter(name = "sort", ref = "sort")
    @Parameter(name = "limit", ref = "limit")
    @Parameter(name = "cursor", ref = "cursor")
    @APIResponse(
            responseCode = "200",
            description = "A page of articles; Link says where the next is",
            content = @Content(schema = @Schema(implementation = ArticleList.class)))
    @APIResponse(ref = "InvalidParameters", responseCode = "400")
    @APIResponse(ref = "Unavailable", responseCode = "503")
    public Response list(@Context HttpServerRequest request) {
        Parameters parameters = Parameters.of(request);
        Selection selection = selections.read(parameters);
        Page<Position> page = Page.read(parameters, Position::of);
        parameters.single("sort", SORT);
        parameters.refuseErrors();
        List<ArticleItem> found = queries.newest(selection, page);
        if (found.size() <= page.limit()) {
            return Response.ok(new ArticleList(found)).build();
        }
        ArticleItem last = found.get(page.limit() - 1);
        return Response.ok(new ArticleList(found.subList(0, page.limit())))
                .header("Link", parameters.next(new Position(last.time(), last.id()).cursor()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "article",
            summary = "One article whole",
            description =
                    "Its text, every entity with its mentions, every topic with its evidence, and what analysed it. "
                            + "Carries an ETag; a request with If-None-Match is answered 304 if nothing changed.")
    @Parameter(name = "id", ref = "articleId")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            content = @Content(schema = @Schema(implementation = ArticleDocument.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag given")
    @APIResponse(ref = "InvalidParameters", responseCode = "400")
    @APIResponse(ref = "NotFound", responseCode = "404")
    @APIResponse(ref = "Retracted", responseCode = "410")
    @APIResponse(ref = "Unavailable", responseCode = "503")
    public Response one(@PathParam("id") String id, @Context HttpServerRequest http, @Context Request request) {
        Parameters.of(http).refuseErrors();
        String lowerCase = id.toLowerCase(Locale.ROOT);
        if (!ArticleRules.isId(lowerCase)) {
            throw ProblemException.badPath("id", "must be a UUID such as 6ba7b810-9dad-51d1-80b4-00c04fd430c8");
        }
        return documents.respond(reader.read(UUID.fromString(lowerCase)), request);
    }
}
