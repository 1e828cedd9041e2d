package org.dateline.query.articles;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A page of articles, newest first unless asked for by relevance or similarity.")
record ArticleList(
        @Schema(required = true) List<ArticleItem> items,

        @Schema(description = "with sort=relevance, how many articles were ranked")
        Ranked ranked) {

    @Schema(description = "Which of the matching articles were ranked.")
    record Ranked(
            @Schema(required = true, description = "at most so many, the newest, are ranked", examples = "2000")
            int newest,

            @Schema(required = true, description = "how many were", examples = "17")
            int of,

            @Schema(required = true, description = "whether older articles match as well and were left out")
            boolean more) {}
}
