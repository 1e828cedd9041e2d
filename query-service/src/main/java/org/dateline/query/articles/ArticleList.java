package org.dateline.query.articles;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A page of articles, newest first.")
record ArticleList(@Schema(required = true) List<ArticleItem> items) {}
