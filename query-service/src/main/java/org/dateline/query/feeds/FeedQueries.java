package org.dateline.query.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.query.articles.ArticleItem;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;

/** Reads how texts begin. */
@ApplicationScoped
class FeedQueries {

    private static final int SUMMARY = 500;

    private final Database database;

    FeedQueries(Database database) {
        this.database = database;
    }

    /** The articles with the beginnings of their texts; one that was retracted meanwhile is left out. */
    List<FeedEntry> entries(List<ArticleItem> articles) {
        List<String> ids =
                articles.stream().map(article -> article.id().toString()).toList();
        Map<UUID, String> texts = database
                .list(
                        Sql.of(
                                "select id, left(body, ?) as text from article where id = any(?::uuid[])"
                                        + " and retracted_at is null",
                                SUMMARY + 1,
                                ids),
                        row -> new SimpleEntry<>(row.getObject("id", UUID.class), row.getString("text")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return articles.stream()
                .filter(article -> texts.containsKey(article.id()))
                .map(article -> new FeedEntry(article, summary(texts.get(article.id()))))
                .toList();
    }

    // Cut between words, so that no character that takes two units is cut in half either.
    private static String summary(String text) {
        if (text.codePointCount(0, text.length()) <= SUMMARY) {
            return text;
        }
        int space = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n'));
        return (space > 0 ? text.substring(0, space) : text.substring(0, text.offsetByCodePoints(0, SUMMARY))) + " …";
    }
}
