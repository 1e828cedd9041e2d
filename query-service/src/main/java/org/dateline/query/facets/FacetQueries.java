package org.dateline.query.facets;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.query.counts.Counts.Broad;
import org.dateline.query.selection.Matching;
import org.dateline.query.selection.Selection;
import org.dateline.query.selection.SelectionSql;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;

/** Counts the tags of a selection's articles, all kinds with one statement. */
@ApplicationScoped
class FacetQueries {

    /** Of more than can be counted exactly, the newest so many are counted. */
    static final int OF_MORE = 20_000;

    /** How many articles have an id of a kind; {@code group} is the type of an entity, {@code time} of a total. */
    record Row(String kind, String group, String id, String name, long count, Instant time) {}

    private static final String TOTAL = "select 'total' as kind, null::text as type, null::text as id,"
            + " null::text as name, (select count(*) from found) as n, (select min(time) from counted) as time";

    private static final String TOPICS = "(select 'topic', null, t.id, t.label, count(*), null::timestamptz from"
            + " counted c join article_topic x on x.article_id = c.id join topic t on t.id = x.topic_id where ";

    private static final String TOP_ENTITIES = """
            (select 'entity', e.type, e.id, e.name, g.n, null::timestamptz
             from (select entity_id, n, row_number() over (partition by split_part(entity_id, ':', 1)
                 order by n desc, entity_id) as place
               from (select x.entity_id, count(*) as n from counted c join article_entity x on x.article_id = c.id
                 group by x.entity_id) counted_entities) g
             join entity e on e.id = g.entity_id
             where g.place <= ? and e.type not in ('DATE', 'MONEY'))""";

    private static final String COUNTRIES = "(select 'country', null, c.country, coalesce(e.name, c.country), c.n,"
            + " null::timestamptz from (%s group by 1 order by 2 desc, 1 limit ?) c"
            + " left join entity e on e.id = 'country:' || c.country)";

    private static final String COUNTED_COUNTRIES =
            "select x.country, count(*) as n from counted c join article_country x on x.article_id = c.id";

    private static final String VALUES =
            "(select '%1$s', null, a.%1$s, null, count(*), null::timestamptz from counted c"
                    + " join article a on a.id = c.id where a.retracted_at is null group by a.%1$s order by 5 desc, 3 limit ?)";

    private final Database database;

    FacetQueries(Database database) {
        this.database = database;
    }

    /** Everything counted now; the total first. */
    List<Row> now(Selection selection, int limit) {
        return run(Matching.tables(selection, Matching.MOST, OF_MORE), everything(selection, limit));
    }

    /** Everything of common words, counted among the newest {@link #OF_MORE} articles; the total first. */
    List<Row> ofCommonWords(Selection selection, int limit) {
        return run(Matching.ofNewest(selection, OF_MORE), everything(selection, limit));
    }

    private static List<Sql> everything(Selection selection, int limit) {
        return List.of(
                Sql.of(TOTAL),
                topics(selection, limit),
                Sql.of(TOP_ENTITIES, limit),
                Sql.of(COUNTRIES.formatted(COUNTED_COUNTRIES), limit),
                Sql.of(VALUES.formatted("source"), limit),
                Sql.of(VALUES.formatted("language"), limit));
    }

    /** What the roll-ups know of a broad selection. */
    List<Row> rollups(Broad broad, int limit) {
        List<Sql> parts = new ArrayList<>();
        parts.add(value(broad, "source", limit));
        parts.add(value(broad, "language", limit));
        if (broad.rollup().isOfAnyTopic()) {
            parts.add(Sql.of("(select 'topic' as kind, null as type, t.id, t.label as name, sum(r.articles) as n,"
                            + " null::timestamptz as time from rollup_day r join topic t on t.id = r.topic where ")
                    .then(broad.rollup().conditions())
                    .then(" group by t.id, t.label order by 5 desc, 3 limit ?)", limit));
        }
        if (broad.rollup().isOfDays()) {
            Sql days = Sql.of("select r.country, sum(r.articles) as n from rollup_country r where ")
                    .then(broad.rollup().days());
            parts.add(new Sql(COUNTRIES.formatted(days.text()), days.values()).then("", limit));
        }
        return database.list(Sql.join(" union all ", parts), FacetQueries::row);
    }

    /** The most frequent entities of all articles. */
    List<Row> entitiesOfAll(int limit) {
        return database.list(
                Sql.of(
                        "select 'entity' as kind, r.type, r.entity_id as id, e.name, r.articles as n,"
                                + " null::timestamptz as time from (select distinct type from rollup_entity) k, lateral"
                                + " (select * from rollup_entity o where o.type = k.type and o.articles > 0"
                                + " order by articles desc, entity_id limit ?) r join entity e on e.id = r.entity_id"
                                + " where r.type not in ('DATE', 'MONEY')",
                        limit),
                FacetQueries::row);
    }

    /** What the roll-ups don't know of a broad selection, counted over its newest articles; the total first. */
    List<Row> newest(Selection selection, Broad broad, int limit) {
        List<Sql> parts = new ArrayList<>(List.of(Sql.of(TOTAL), Sql.of(TOP_ENTITIES, limit)));
        if (!broad.rollup().isOfAnyTopic()) {
            parts.add(topics(selection, limit));
        }
        if (!broad.rollup().isOfDays()) {
            parts.add(Sql.of(COUNTRIES.formatted(COUNTED_COUNTRIES), limit));
        }
        return run(Matching.tables(selection, Matching.MOST, OF_MORE), parts);
    }

    private List<Row> run(Sql tables, List<Sql> parts) {
        return database.list(
                Sql.of("with ").then(tables).then(" ").then(Sql.join(" union all ", parts)), FacetQueries::row);
    }

    private static Sql topics(Selection selection, int limit) {
        return Sql.of(TOPICS)
                .then(SelectionSql.countsAsTopic(selection))
                .then(" group by t.id, t.label order by 5 desc, 3 limit ?)", limit);
    }

    private static Sql value(Broad broad, String column, int limit) {
        String select = "(select '%1$s' as kind, null as type, r.%1$s as id, null as name, sum(r.articles) as n,"
                + " null::timestamptz as time from rollup_day r where ";
        return Sql.of(select.formatted(column))
                .then(broad.rollup().articles())
                .then(" group by r." + column + " order by 5 desc, 3 limit ?)", limit);
    }

    private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(
                row.getString("kind"),
                row.getString("type"),
                row.getString("id"),
                row.getString("name"),
                row.getLong("n"),
                Database.instant(row, "time"));
    }

    static Optional<Row> total(List<Row> rows) {
        return rows.stream().filter(row -> row.kind().equals("total")).findFirst();
    }
}
