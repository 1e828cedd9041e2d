package org.dateline.query.articles;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dateline.events.rules.ArticleRules;
import org.dateline.query.http.Page;
import org.dateline.query.http.Parameters;
import org.dateline.query.http.ProblemException;
import org.dateline.query.http.ValueRule;
import org.dateline.query.selection.Position;
import org.dateline.query.selection.Selection;
import org.dateline.query.selection.SelectionReader;
import org.dateline.query.text.TextQuery;
import org.dateline.query.text.TextQueryReader;
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

    private static final int DEFAULT_SIMILAR = 10;
    private static final String LINKED_DATA = "application/ld+json";
    private static final MediaType LINKED = MediaType.valueOf(LINKED_DATA);
    private static final String RELEVANCE = "relevance";
    private static final ValueRule SORT =
            ValueRule.shaped(20, "published|" + RELEVANCE, "must be published (newest first) or relevance (needs q)");

    private final SelectionReader selections;
    private final ArticleQueries queries;
    private final ArticleReader reader;
    private final SimilarArticles similar;
    private final TextQueryReader texts;

    ArticleResource(
            SelectionReader selections,
            ArticleQueries queries,
            ArticleReader reader,
            SimilarArticles similar,
            TextQueryReader texts) {
        this.similar = similar;
        this.texts = texts;
        this.selections = selections;
        this.queries = queries;
        this.reader = reader;
    }

    @GET
    @Operation(operationId = "articles", summary = "Articles of a selection", description = """
            Without a parameter, every stored article. A repeated parameter narrows (and), commas widen (or): \
            `topic=security,trade&topic=human-rights` is (security or trade) and human-rights. In a value, `\\,` is a \
            comma and `\\\\` a backslash. An article has one source, section and language, so these are given once. \
            Values match exactly.

            With `q`, each article says where it has the words. By time every match is listed; `sort=relevance` ranks \
            the newest 2,000 matches, and `ranked` says whether there are more. Its rank is how often and how close \
            together the words are there, a word of the title counting ten times one of the body, times a factor for \
            the age that falls from 1 towards 0.25 by half every 30 days.

            Pages follow each other without gaps or repeats by the `Link` header with `rel="next"`, which repeats all \
            parameters. Retracted articles are not listed.""")
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
        boolean byRelevance =
                parameters.single("sort", SORT).filter(RELEVANCE::equals).isPresent();
        if (byRelevance) {
            return relevant(selection, parameters);
        }
        Page<Position> page = Page.read(parameters, Position::of);
        parameters.refuseErrors();
        List<ArticleItem> found = queries.newest(selection, page);
        return page(found, page.limit(), null, parameters, last -> new Position(last.time(), last.id()).cursor());
    }

    private Response relevant(Selection selection, Parameters parameters) {
        Page<RankedPosition> page = Page.read(parameters, RankedPosition::of);
        if (selection.text().isEmpty()) {
            parameters.error("sort", "must be published where there is no q: relevance is that of its words");
        }
        parameters.refuseErrors();
        RankedPosition after = page.after().orElseGet(RankedPosition::first);
        ArticleQueries.Ranked found =
                queries.relevant(selection, selection.text().orElseThrow(), after, page.limit());
        ArticleList.Ranked ranked = new ArticleList.Ranked(
                Ranking.NEWEST, Math.min(found.found(), Ranking.NEWEST), found.found() > Ranking.NEWEST);
        return page(found.items(), page.limit(), ranked, parameters, last -> new RankedPosition(
                        after.asOf(), last.relevance(), last.id())
                .cursor());
    }

    private static Response page(
            List<ArticleItem> found,
            int limit,
            ArticleList.Ranked ranked,
            Parameters parameters,
            Function<ArticleItem, String> cursor) {
        if (found.size() <= limit) {
            return Response.ok(new ArticleList(found, ranked)).build();
        }
        return Response.ok(new ArticleList(found.subList(0, limit), ranked))
                .header("Link", parameters.next(cursor.apply(found.get(limit - 1))))
                .build();
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, LINKED_DATA})
    @Operation(
            operationId = "article",
            summary = "One article whole",
            description =
                    "Its text, every entity with its mentions, every topic with its evidence, and what analysed it. "
                            + "With q also where its words are. Carries an ETag; a request with If-None-Match is answered 304 if nothing changed.")
    @Parameter(name = "id", ref = "articleId")
    @Parameter(name = "q", ref = "highlightQuery")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ArticleDocument.class)),
                @Content(mediaType = LINKED_DATA, schema = @Schema(implementation = NewsArticle.class))
            })
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag given")
    @APIResponse(ref = "InvalidParameters", responseCode = "400")
    @APIResponse(ref = "NotFound", responseCode = "404")
    @APIResponse(ref = "Retracted", responseCode = "410")
    @APIResponse(ref = "Unavailable", responseCode = "503")
    public Response one(@PathParam("id") String id, @Context HttpServerRequest http, @Context HttpHeaders headers) {
        Parameters parameters = Parameters.of(http);
        Optional<TextQuery> text = texts.read(parameters, List.of());
        parameters.refuseErrors();
        ArticleDocument article = reader.read(uuid(id), text);
        return wantsLinkedData(headers)
                ? Response.ok(NewsArticle.of(article), LINKED).build()
                : Response.ok(article, MediaType.APPLICATION_JSON_TYPE).build();
    }

    @GET
    @Path("/{id}/similar")
    @Operation(operationId = "similar", summary = "Articles on the same events", description = """
            Similarity is 0.6 × the share of what the article names that the other names too, rare entities weighing \
            more, + 0.4 × the share of its title's words that the other has anywhere; of an article that names \
            nothing, the words alone. Looked at are, of each of its twelve rarest entities, the 150 articles before it \
            in time and the 150 after, and those within 30 days that have the three longest words of its title. Less \
            than 0.1 is left out.""")
    @Parameter(name = "id", ref = "articleId")
    @Parameter(name = "limit", ref = "facetLimit")
    @APIResponse(
            responseCode = "200",
            description = "Similar articles",
            content = @Content(schema = @Schema(implementation = ArticleList.class)))
    @APIResponse(ref = "InvalidParameters", responseCode = "400")
    @APIResponse(ref = "NotFound", responseCode = "404")
    @APIResponse(ref = "Retracted", responseCode = "410")
    @APIResponse(ref = "Unavailable", responseCode = "503")
    public ArticleList similar(@PathParam("id") String id, @Context HttpServerRequest http) {
        Parameters parameters = Parameters.of(http);
        int limit = Page.limit(parameters, DEFAULT_SIMILAR);
        parameters.refuseErrors();
        UUID article = uuid(id);
        reader.requireLive(article);
        return similar.to(article, limit);
    }

    /** Whether the client likes linked data better than plain JSON. */
    private static boolean wantsLinkedData(HttpHeaders headers) {
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (type.isCompatible(LINKED)) {
                return true;
            }
        }
        return false;
    }

    private static UUID uuid(String id) {
        String lowerCase = id.toLowerCase(Locale.ROOT);
        if (!ArticleRules.isId(lowerCase)) {
            throw ProblemException.badPath("id", "must be a UUID such as 6ba7b810-9dad-51d1-80b4-00c04fd430c8");
        }
        return UUID.fromString(lowerCase);
    }
}
