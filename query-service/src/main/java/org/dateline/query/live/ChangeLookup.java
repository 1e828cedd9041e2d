package org.dateline.query.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.query.articles.ArticleItem;
import org.dateline.query.articles.ArticleQueries;
import org.dateline.query.selection.Selection;

/** Finds with one statement what a selection has of the articles that changed. */
@ApplicationScoped
class ChangeLookup implements ChangeBatch.Lookup {

    private final ArticleQueries articles;

    ChangeLookup(ArticleQueries articles) {
        this.articles = articles;
    }

    @Override
    public Map<UUID, ArticleItem> find(Selection selection, List<Change> changes) {
        Set<UUID> ids = changes.stream()
                .filter(change -> change.kind() != Change.Kind.RETRACTED)
                .map(Change::id)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : articles.among(selection, ids).stream()
                        .collect(Collectors.toMap(ArticleItem::id, Function.identity()));
    }
}
