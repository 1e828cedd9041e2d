package org.dateline.query.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.query.store.Sql;

/**
 * A {@link Selection} as SQL.
 *
 * <p>A page is read in the order of an index: that of the tag, source or language asked for that fewest articles have,
 * see {@link Leading}. Tags have tables of their own for that, which lead with the tag and repeat the article's time.
 * Whatever else is asked for is looked up in the article's facts, and the wide row of the article is only read for its
 * section and the source's own keywords. Alternatives are read one by one and merged, each no further than the page
 * needs.
 */
public final class SelectionSql {

    // "offset 0" has one after the other looked up until the page is full. How many that takes, the planner can't know.
    private static final String FACTS =
            " cross join lateral (select time, id, source, language, countries, topics, scores,"
                    + " entities, words from article_fact where time = d.time and id = d.article_id offset 0) f";

    private static final String ARTICLE = " join article a on a.time = f.time and a.id = f.id";

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
        Facet leading = selection.leading().orElse(null);
        if (leading != null && hasTable(leading)) {
            AnyOf first = selection.asked(leading).stream()
                    .filter(AnyOf::isSingle)
                    .findFirst()
                    .orElseThrow();
            Selection rest = selection.with(
                    leading,
                    selection.asked(leading).stream()
                            .filter(group -> !group.equals(first))
                            .toList());
            List<Sql> conditions =
                    new ArrayList<>(List.of(tag(leading, first.values().get(0), selection)));
            conditions.addAll(facts(rest, leading != Facet.TOPIC));
            String facts = conditions.size() > 1 ? FACTS : "";
            return inOrder("d.time", "d.article_id", table(leading) + " d" + facts, rest, conditions, after, limit);
        }
        List<Sql> conditions = new ArrayList<>(facts(selection, true));
        if (leading == Facet.SECTION) {
            String facts = conditions.isEmpty() ? "" : " join article_fact f on f.time = a.time and f.id = a.id";
            return inOrder("a.time", "a.id", "article a" + facts, selection, conditions, after, limit);
        }
        return inOrder("f.time", "f.id", "article_fact f", selection, conditions, after, limit);
    }

    /** {@code from} has all tables but the article's own, which is added if it is needed and not there. */
    private static Sql inOrder(
            String time,
            String id,
            String from,
            Selection selection,
            List<Sql> facts,
            Optional<Position> after,
            int limit) {
        List<Sql> conditions = new ArrayList<>(facts);
        conditions.addAll(article(selection));
        boolean missing = !article(selection).isEmpty() && !id.equals("a.id");
        conditions.addAll(times(time, selection));
        after.ifPresent(position ->
                conditions.add(Sql.of("(" + time + ", " + id + ") < (?, ?)", position.time(), position.id())));
        return Sql.of("select " + time + " as time, " + id + " as id from " + from
                        + (missing ? " join article a on a.time = " + time + " and a.id = " + id : ""))
                .then(where(conditions))
                .then(" order by " + time + " desc, " + id + " desc limit ?", limit);
    }

    /**
     * {@code select} of {@code time} and {@code id} of all articles of a selection, in no order, and with a condition
     * to which others can be added; {@code f} is an article's facts.
     */
    public static Sql all(Selection selection) {
        List<Sql> conditions = new ArrayList<>(List.of(Sql.of("true")));
        conditions.addAll(facts(selection, true));
        conditions.addAll(article(selection));
        conditions.addAll(times("f.time", selection));
        return Sql.of("select f.time, f.id from article_fact f"
                        + (article(selection).isEmpty() ? "" : ARTICLE))
                .then(where(conditions));
    }

    /** {@code select} of {@code time} and {@code id} of those that a selection has of certain articles. */
    public static Sql among(Selection selection, List<String> ids) {
        List<Sql> conditions = new ArrayList<>(List.of(Sql.of("a.id = any(?::uuid[])", ids)));
        conditions.addAll(facts(selection, true));
        conditions.addAll(article(selection));
        conditions.addAll(times("f.time", selection));
        return Sql.of("select f.time, f.id from article_fact f" + ARTICLE).then(where(conditions));
    }

    /**
     * Whether a topic {@code t} counts as one of its article's, whose row {@code x} has the topic's {@code score}.
     */
    public static Sql countsAsTopic(Selection selection) {
        return selection
                .minScore()
                .map(score -> Sql.of("x.score >= ?", score))
                .orElse(Sql.of("x.score >= t.threshold"));
    }

    private static Sql where(List<Sql> conditions) {
        return conditions.isEmpty() ? Sql.of("") : Sql.of(" where ").then(Sql.join(" and ", conditions));
    }

    private static List<Sql> times(String time, Selection selection) {
        List<Sql> conditions = new ArrayList<>();
        selection.from().ifPresent(from -> conditions.add(Sql.of(time + " >= ?", from)));
        selection.to().ifPresent(to -> conditions.add(Sql.of(time + " < ?", to)));
        return conditions;
    }

    /** What the facts {@code f} have to fulfil, but for the time. */
    private static List<Sql> facts(Selection selection, boolean scoreIsOpen) {
        List<Sql> conditions = new ArrayList<>();
        selection.text().ifPresent(text -> conditions.add(TextSql.contains(text)));
        selection.asked(Facet.ENTITY).forEach(group -> conditions.add(entity(group)));
        selection.asked(Facet.COUNTRY).forEach(group -> conditions.add(Sql.of("f.countries && ?", group.values())));
        selection.asked(Facet.TOPIC).forEach(group -> conditions.add(anyTopic(group, selection)));
        for (Facet facet : List.of(Facet.SOURCE, Facet.LANGUAGE)) {
            selection.asked(facet).forEach(group -> conditions.add(equal("f." + facet.parameter(), group)));
        }
        if (scoreIsOpen && selection.asked(Facet.TOPIC).isEmpty()) {
            selection.minScore().ifPresent(score -> conditions.add(Sql.of("f.scores[1] >= ?", score)));
        }
        return conditions;
    }

    /** What the article {@code a} has to fulfil that is not among its facts. */
    private static List<Sql> article(Selection selection) {
        List<Sql> conditions = new ArrayList<>();
        selection.id().ifPresent(one -> conditions.add(Sql.of("a.id = ?", one)));
        selection.asked(Facet.SECTION).forEach(group -> conditions.add(equal("a.section", group)));
        selection.asked(Facet.TAG).forEach(group -> conditions.add(Sql.of("a.tags && ?", group.values())));
        return conditions;
    }

    private static Sql entity(AnyOf group) {
        return group.isSingle()
                ? Sql.of(
                        "(select number from entity where id = ?) = any(f.entities)",
                        group.values().get(0))
                : Sql.of("f.entities && array(select number from entity where id = any(?))", group.values());
    }

    private static Sql anyTopic(AnyOf group, Selection selection) {
        List<Sql> any = group.values().stream()
                .map(topic -> Sql.of("f.scores[array_position(f.topics, ?::text)] >= ", topic)
                        .then(least(topic, selection)))
                .toList();
        return Sql.of("(").then(Sql.join(" or ", any)).then(")");
    }

    /** A condition on a row {@code d} of the tag's table. */
    private static Sql tag(Facet facet, String value, Selection selection) {
        return facet == Facet.TOPIC
                ? Sql.of("d.topic_id = ? and d.score >= ", value).then(least(value, selection))
                : Sql.of(facet == Facet.ENTITY ? "d.entity_id = ?" : "d.country = ?", value);
    }

    private static Sql least(String topic, Selection selection) {
        return selection.minScore().map(score -> Sql.of("?", score)).orElseGet(() -> Sql.of(THRESHOLD, topic));
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
