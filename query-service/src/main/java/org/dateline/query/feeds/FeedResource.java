package org.dateline.query.feeds;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.dateline.query.articles.ArticleItem;
import org.dateline.query.articles.ArticleQueries;
import org.dateline.query.http.Page;
import org.dateline.query.http.Parameters;
import org.dateline.query.http.PublicAddress;
import org.dateline.query.selection.Position;
import org.dateline.query.selection.Selection;
import org.dateline.query.selection.SelectionReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The newest articles of a selection, for feed readers. */
@Path("/v1")
@Tag(name = "Feeds and exports")
public class FeedResource {

    private static final String ATOM = "application/atom+xml";
    private static final String JSON_FEED = "application/feed+json";

    private final SelectionReader selections;
    private final ArticleQueries articles;
    private final FeedQueries texts;
    private final PublicAddress address;

    FeedResource(SelectionReader selections, ArticleQueries articles, FeedQueries texts, PublicAddress address) {
        this.selections = selections;
        this.articles = articles;
        this.texts = texts;
        this.address = address;
    }

    @GET
    @Path("/articles.atom")
    @Produces({ATOM, "application/xml", "text/xml"})
    @Operation(
            operationId = "articlesAtom",
            summary = "A selection as an Atom 1.0 feed",
            description =
                    "The newest articles with the beginning of their texts. Link and the feed itself lead to older ones.")
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
    @Parameter(name = "limit", ref = "limit")
    @Parameter(name = "cursor", ref = "cursor")
    @APIResponse(
            responseCode = "200",
            description = "The feed; Link says where older articles are",
            content = @Content(mediaType = ATOM, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag given")
    @APIResponse(ref = "InvalidParameters", responseCode = "400")
    @APIResponse(ref = "Unavailable", responseCode = "503")
    public Response atom(@Context HttpServerRequest request) {
        Parameters parameters = Parameters.of(request);
        Feed feed = feed(request, parameters);
        return answer(AtomWriter.write(feed), ATOM, feed);
    }

    @GET
    @Path("/articles.json")
    @Produces({JSON_FEED, "application/json"})
    @Operation(
            operationId = "articlesJsonFeed",
            summary = "A selection as a JSON Feed 1.1",
            description =
                    "The newest articles with the beginning of their texts. Link and the feed itself lead to older ones.")
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
    @Parameter(name = "limit", ref = "limit")
    @Parameter(name = "cursor", ref = "cursor")
    @APIResponse(
            responseCode = "200",
            description = "The feed; Link says where older articles are",
            content = @Content(mediaType = JSON_FEED, schema = @Schema(implementation = JsonFeed.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag given")
    @APIResponse(ref = "InvalidParameters", responseCode = "400")
    @APIResponse(ref = "Unavailable", responseCode = "503")
    public Response json(@Context HttpServerRequest request) {
        Parameters parameters = Parameters.of(request);
        Feed feed = feed(request, parameters);
        return answer(JsonFeed.of(feed), JSON_FEED, feed);
    }

    private static Response answer(Object document, String type, Feed feed) {
        Response.ResponseBuilder response = Response.ok(document, type);
        feed.next()
                .ifPresent(next -> response.header(
                        "Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\""));
        return response.build();
    }

    private Feed feed(HttpServerRequest request, Parameters parameters) {
        Selection selection = selections.read(parameters);
        Page<Position> page = Page.read(parameters, Position::of);
        parameters.refuseErrors();
        List<ArticleItem> found = articles.newest(selection, page);
        boolean more = found.size() > page.limit();
        List<ArticleItem> shown = more ? found.subList(0, page.limit()) : found;
        URI home = address.of(request);
        Optional<URI> next = more
                ? Optional.of(home.resolve(parameters.address(position(shown.get(page.limit() - 1)))))
                : Optional.empty();
        return new Feed(home.resolve(parameters.address()), home, next, texts.entries(shown));
    }

    private static String position(ArticleItem last) {
        return new Position(last.time(), last.id()).cursor();
    }
}
