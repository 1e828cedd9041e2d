package org.dateline.query.exports;

import io.quarkus.arc.All;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.dateline.query.http.Parameters;
import org.dateline.query.http.RawAnswers;
import org.dateline.query.selection.Selection;
import org.dateline.query.selection.SelectionReader;

/** {@code /v1/articles.csv} and {@code /v1/articles.ndjson}, below the REST layer, which can't break an answer off. */
@ApplicationScoped
class ExportRoutes {

    private final Vertx vertx;
    private final SelectionReader selections;
    private final Exports exports;
    private final List<ExportFormat> formats;
    private final RawAnswers answers;

    ExportRoutes(
            Vertx vertx,
            SelectionReader selections,
            Exports exports,
            @All List<ExportFormat> formats,
            RawAnswers answers) {
        this.vertx = vertx;
        this.selections = selections;
        this.exports = exports;
        this.formats = formats;
        this.answers = answers;
    }

    void register(@Observes Router router) {
        formats.forEach(format -> router.route("/v1/articles." + format.extension())
                .handler(context ->
                        answers.read(context.request(), format.mediaType(), () -> answer(context.request(), format))));
    }

    private void answer(HttpServerRequest request, ExportFormat format) {
        vertx.executeBlocking(
                        () -> {
                            Parameters parameters = Parameters.of(request);
                            Selection selection = selections.read(parameters);
                            parameters.refuseErrors();
                            if (request.method().equals(HttpMethod.GET)) {
                                exports.start(request.response(), format, selection);
                            }
                            return selection;
                        },
                        false)
                .onSuccess(begun -> {
                    if (request.method().equals(HttpMethod.HEAD)) {
                        request.response()
                                .putHeader("Content-Type", format.contentType())
                                .end()
                                .onFailure(gone -> {});
                    }
                })
                .onFailure(failure -> answers.problem(request, failure));
    }
}
