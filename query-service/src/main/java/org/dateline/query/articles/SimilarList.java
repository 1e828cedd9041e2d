package org.dateline.query.articles;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Similar articles, most similar first.")
record SimilarList(@Schema(required = true) List<SimilarArticle> items) {

    @Schema(description = "An article as in lists, and how similar it is.", allOf = ArticleItem.class)
    record SimilarArticle(
            @JsonUnwrapped @Schema(hidden = true) ArticleItem article,

            @Schema(required = true, description = "0 to 1", examples = "0.64")
            double similarity,

            @Schema(required = true, description = "ids of the entities that both name, rarest first")
            List<String> shared) {}
}
