package org.dateline.query.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.query.store.Sql;

/**
 * A {@link Selection} as SQL.
 *
 * <p>A page is read in the order of an index. With an entity, a country or a topic asked for, that is the index of its
 * own table, which leads with the value and repeats the article's time; everything else is then looked up by article
 * id. Alternatives are read one by one and merged, each no further than the page needs.
 */
public final class SelectionSql {

    private static final String THRESHOLD = "(select threshold from topic where id = ?)";

    private SelectionSql() {}

    /** {@code select} of the columns {@code time} and {@code id} of the newest articles after a position. */
    public static Sql newest(Selection selection, Optional<Position> after, int limit) {
        return selection.text().isPresent()
                ? TextSql.newest(selection, selection.text().get(), after, limit)
                : newestOfAnyText(selection, after, limit);
    }

    static Sql newestOfAnyText(Selection selection, Optional<Position> after, int limit) {
        List<Selection> alternatives = selection.alternatives();
        if (alternatives.size() == 1) {
            return stretch(alternatives.get(0), after, limit);
        }
        List<Sql> stretches = alternatives.stream()
                .map(one -> Sql.of("(").then(stretch(one, after, limit)).then(")"))
                .toList();
        // Not "union all": one article may be in several alternatives.
        return Sql.join(" union ", stretches).then(" order by time desc, id desc limit ?", limit);
    }

    private static Sql stretch(Selection selection, Optional<Position> after, int limit) {
        Facet leading = selection.leading().filter(SelectionSql::hasTable).orElse(null);
        String time = leading == null ? "a.time" : "d.time";
        String id = leading == null ? "a.id" : "d.article_id";
        List<Sql> conditions = new ArrayList<>();
        Selection rest = selection;
        if (leading != null) {
            AnyOf first = selection.asked(leading).stream()
                    .filter(AnyOf::isSingle)
                    .findFirst()
                    .orElseThrow();
            conditions.add(has("d", leading, first, selection));
            rest = selection.with(
                    leading,
                    selection.asked(leading).stream()
                            .filter(group -> !group.equals(first))
                            .toList());
        }
        selection.from().ifPresent(from -> conditions.add(Sql.of(time + " >= ?", from)));
        selection.to().ifPresent(to -> conditions.add(Sql.of(time + " < ?", to)));
        after.ifPresent(position ->
                conditions.add(Sql.of("(" + time + ", " + id + ") < (?, ?)", position.time(), position.id())));
        boolean alone = leading != null && !needsArticle(rest);
        conditions.addAll(conditions(rest, id, leading == Facet.TOPIC, alone));
        String from = leading == null
                ? " from article a where "
                : " from " + table(leading) + (alone ? " d where " : " d join article a on a.id = d.article_id where ");
        return Sql.of("select " + time + " as time, " + id + " as id" + from)
                .then(Sql.join(" and ", conditions))
                .then(" order by " + time + " desc, " + id + " desc limit ?", limit);
    }

    /**
     * What an article {@code a} has to fulfil, time bounds included: for counting, and for asking whether certain
     * articles are selected.
     */
    public static Sql condition(Selection selection) {
        List<Sql> conditions = new ArrayList<>(conditions(selection, "a.id", false, false));
        selection.from().ifPresent(from -> conditions.add(Sql.of("a.time >= ?", from)));
        selection.to().ifPresent(to -> conditions.add(Sql.of("a.time < ?", to)));
        return Sql.join(" and ", conditions);
    }

    /** Whether a row {@code x} of {@code article_topic} with its {@code topic t} counts as its article's topic. */
    public static Sql countsAsTopic(Selection selection) {
        return selection
                .minScore()
                .map(score -> Sql.of("x.score >= ?", score))
                .orElse(Sql.of("x.score >= t.threshold"));
    }

    // A retracted article has no tags, so that those alone need no look at it.
    private static boolean needsArticle(Selection selection) {
        return selection.text().isPresent()
                || selection.id().isPresent()
                || selection.asked().keySet().stream().anyMatch(facet -> !hasTable(facet));
    }

    private static List<Sql> conditions(Selection selection, String id, boolean scoreIsMet, boolean tagsAlone) {
        List<Sql> conditions = new ArrayList<>();
        if (!tagsAlone) {
            conditions.add(Sql.of("a.retracted_at is null"));
        }
        selection.id().ifPresent(one -> conditions.add(Sql.of("a.id = ?", one)));
        selection.text().ifPresent(text -> conditions.add(TextSql.contains(text)));
        selection
                .asked()
                .forEach((facet, groups) -> groups.forEach(group ->
                        conditions.add(hasTable(facet) ? exists(facet, id, group, selection) : column(facet, group))));
        boolean anyTopic = selection.asked(Facet.TOPIC).isEmpty() && !scoreIsMet;
        if (anyTopic) {
            selection
                    .minScore()
                    .ifPresent(score -> conditions.add(Sql.of(
                            "exists (select from article_topic x where x.article_id = " + id + " and x.score >= ?)",
                            score)));
        }
        return conditions;
    }

    private static Sql exists(Facet facet, String id, AnyOf group, Selection selection) {
        return Sql.of("exists (select from " + table(facet) + " x where x.article_id = " + id + " and ")
                .then(has("x", facet, group, selection))
                .then(")");
    }

    private static Sql has(String alias, Facet facet, AnyOf group, Selection selection) {
        if (facet != Facet.TOPIC) {
            String column = alias + (facet == Facet.ENTITY ? ".entity_id" : ".country");
            return equal(column, group);
        }
        List<Sql> any = group.values().stream()
                .map(topic -> topic(alias, topic, selection))
                .toList();
        return any.size() == 1
                ? any.get(0)
                : Sql.of("(").then(Sql.join(" or ", any)).then(")");
    }

    private static Sql topic(String alias, String topic, Selection selection) {
        Sql hasTopic = Sql.of("(" + alias + ".topic_id = ? and " + alias + ".score >= ", topic);
        return selection
                .minScore()
                .map(score -> hasTopic.then("?)", score))
                .orElseGet(() -> hasTopic.then(THRESHOLD + ")", topic));
    }

    private static Sql column(Facet facet, AnyOf group) {
        return facet == Facet.TAG ? Sql.of("a.tags && ?", group.values()) : equal("a." + facet.parameter(), group);
    }

    private static Sql equal(String column, AnyOf group) {
        return group.isSingle()
                ? Sql.of(column + " = ?", group.values().get(0))
                : Sql.of(column + " = any(?)", group.values());
    }

    private static boolean hasTable(Facet facet) {
        return facet == Facet.ENTITY || facet == Facet.COUNTRY || facet == Facet.TOPIC;
    }

    private static String table(Facet facet) {
        return "article_" + facet.parameter();
    }
}
