package org.dateline.query.entities;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.dateline.query.http.Page;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;

/**
 * Lists entities: all by number of articles as the roll-ups have it, or those of a name.
 *
 * <p>A name fits if it is what was typed, begins so, has a word that begins so, or is nearly so: the latter by
 * {@code word_similarity} of pg_trgm at its usual threshold of 0.6. Names are compared folded, without case, accents
 * and punctuation. The fits are listed in this order, and in each those in most articles first.
 */
@ApplicationScoped
class EntitySearch {

    private static final String ALL =
            "select e.id, e.type, e.name, e.country, 0 as fit, r.articles from rollup_entity r"
                    + " join entity e on e.id = r.entity_id where r.articles > 0 and r.type not in ('DATE', 'MONEY')";

    // Few articles are counted as they are now. More are as the roll-ups have them: the beginning of a name may be that
    // of
    // thousands.
    private static final String NAMED = """
            select * from (
              select e.id, e.type, e.name, e.country, n.fit, case when r.articles > 10 then r.articles
                else (select count(*) from (select from article_entity x where x.entity_id = e.id limit 1001) few)
                end as articles
              from (
                select entity_id, min(case
                    when folded = fold_name(?) then 0
                    when folded like fold_name(?) || '%' then 1
                    when folded like '%' || fold_name(?) || '%' then 2
                    else 100 - round(50 * word_similarity(btrim(fold_name(?)), folded))::int end) as fit
                from entity_name
                where folded like '%' || fold_name(?) || '%' or btrim(fold_name(?)) <% folded
                group by entity_id) n
              join entity e on e.id = n.entity_id
              left join rollup_entity r on r.entity_id = e.id
              where e.type not in ('DATE', 'MONEY')) r
            where r.articles > 0""";

    private final Database database;

    EntitySearch(Database database) {
        this.database = database;
    }

    /** An entity and its place in the list. */
    record Found(EntityItem item, EntityPosition position) {}

    /** One more than the page's limit if others follow. */
    List<Found> search(Optional<String> name, List<String> types, Page<EntityPosition> page) {
        Sql sql = name.map(typed -> Sql.of(NAMED, typed, typed, typed, typed, typed, typed))
                .orElse(Sql.of(ALL));
        if (!types.isEmpty()) {
            sql = sql.then(" and r.type = any(?)", types);
        }
        if (page.after().isPresent()) {
            EntityPosition after = page.after().get();
            sql = after(sql, name.isPresent() ? "r.id" : "r.entity_id", name.isPresent(), after);
        }
        String order =
                name.isPresent() ? " order by r.fit, r.articles desc, r.id" : " order by r.articles desc, r.entity_id";
        return database.list(sql.then(order + " limit ?", page.limit() + 1), EntitySearch::found);
    }

    private static Sql after(Sql sql, String id, boolean byFit, EntityPosition after) {
        Sql more = Sql.of(
                "(r.articles < ? or r.articles = ? and " + id + " > ?)",
                after.articles(),
                after.articles(),
                after.id());
        return byFit
                ? sql.then(" and (r.fit > ? or r.fit = ? and ", after.fit(), after.fit())
                        .then(more)
                        .then(")")
                : sql.then(" and ").then(more);
    }

    private static Found found(ResultSet row) throws SQLException {
        EntityItem item = new EntityItem(
                row.getString("id"),
                row.getString("type"),
                row.getString("name"),
                row.getString("country"),
                row.getLong("articles"));
        return new Found(item, new EntityPosition(row.getInt("fit"), item.articles(), item.id()));
    }
}
