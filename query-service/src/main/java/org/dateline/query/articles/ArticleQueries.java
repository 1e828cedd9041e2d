package org.dateline.query.articles;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dateline.query.http.Page;
import org.dateline.query.selection.Position;
import org.dateline.query.selection.Selection;
import org.dateline.query.selection.SelectionSql;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;
import org.dateline.query.text.TextQuery;

/** Lists articles, each list with one statement. */
@ApplicationScoped
public class ArticleQueries {

    private static final String FROM_PAGE = " from page p join article_fact f on f.time = p.time and f.id = p.id"
            + " join article a on a.id = p.id where a.retracted_at is null";

    private final Database database;
    private final ItemReader items;

    ArticleQueries(Database database, ItemReader items) {
        this.database = database;
        this.items = items;
    }

    /** Articles by relevance, and how many of the selection there are, counted to one above what is ranked. */
    record Ranked(List<ArticleItem> items, int found) {}

    private record RankedItem(ArticleItem item, int found) {}

    /** The newest articles of a selection; one more than the page's limit if others follow. */
    public List<ArticleItem> newest(Selection selection, Page<Position> page) {
        return page(selection, SelectionSql.newest(selection, page.after(), page.limit() + 1), ItemReader.FEW_ENTITIES);
    }

    /** Those of certain articles, at most a few hundred, that a selection has; newest first. */
    public List<ArticleItem> among(Selection selection, Collection<UUID> ids) {
        return among(selection, ids, ItemReader.FEW_ENTITIES);
    }

    /** As above, each article with all its entities. */
    public List<ArticleItem> amongWithAllEntities(Selection selection, Collection<UUID> ids) {
        return among(selection, ids, Integer.MAX_VALUE);
    }

    private List<ArticleItem> among(Selection selection, Collection<UUID> ids, int entities) {
        Sql those =
                SelectionSql.among(selection, ids.stream().map(UUID::toString).toList());
        return page(selection, those, entities);
    }

    private List<ArticleItem> page(Selection selection, Sql ids, int entities) {
        Sql sql = Sql.of("with page as materialized (")
                .then(ids)
                .then(") ")
                .then(items.columns(selection, entities))
                .then(FROM_PAGE + " order by p.time desc, p.id desc");
        return database.list(sql, row -> items.read(row, selection, null));
    }

    /** The most relevant articles of a selection with words; one more than the limit if others follow. */
    Ranked relevant(Selection selection, TextQuery text, RankedPosition after, int limit) {
        Sql sql = Sql.of("with ")
                .then(Ranking.page(selection, text, after, limit + 1))
                .then(" ")
                .then(items.columns(selection))
                .then(", p.rank, p.found" + FROM_PAGE + " order by p.rank desc, p.id desc");
        List<RankedItem> found = database.list(
                sql, row -> new RankedItem(items.read(row, selection, row.getDouble("rank")), row.getInt("found")));
        return new Ranked(
                found.stream().map(RankedItem::item).toList(),
                found.isEmpty() ? 0 : found.get(0).found());
    }
}
