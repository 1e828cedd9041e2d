package org.dateline.query.facets;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.query.counts.Counts.Broad;
import org.dateline.query.selection.Facet;
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

    /** Of common words, so many of the newest articles are looked through. */
    private static final int LOOKED_THROUGH = 10_000;

    /** How many articles have an id of a kind; {@code group} is the type of an entity, {@code time} of a total. */
    record Row(String kind, String group, String id, String name, long count, Instant time) {}

    /** The types of entities, by looking from one to the next. */
    private static final String TYPES =
            "with recursive k (type) as ((select type from rollup_entity order by type limit 1)"
                    + " union all select (select r.type from rollup_entity r where r.type > k.type order by r.type limit 1)"
                    + " from k where k.type is not null) select type from k where type is not null";

    private static final String TOTAL = "select 'total' as kind, null::text as type, null::text as id,"
            + " null::text as name, (select count(*) from found) as n, (select min(time) from counted) as time";

    /** What the counted articles are about. */
    private static final String TAGGED = ", tagged as materialized (select f.source, f.language, f.countries, f.topics,"
            + " f.scores, f.entities from" + Matching.FACTS + ") ";

    private static final String TOPICS = "(select 'topic', null, t.id, t.label, count(*), null::timestamptz from"
            + " (select unnest(topics) as topic, unnest(scores) as score from tagged) x"
            + " join topic t on t.id = x.topic where ";

    /**
     * How often each entity is there. Most are there once or twice, and looking up the names and types of all of them
     * takes longer than counting: that is done for those that are more frequent than the thousandth, and for the others
     * only where a type has too few of these.
     */
    private static final String ENTITIES = """
            , named as materialized (
              select number, count(*) as n from (select unnest(entities) as number from tagged) x group by number),
            cut as materialized (
              select coalesce((select n from named order by n desc offset 999 limit 1), 0) as n),
            frequent as materialized (
              select e.type, e.id, e.name, c.n from named c join entity e on e.number = c.number
              where c.n > (select n from cut)),
            short as materialized (
              select k.type from (%s) k
              where (select count(*) from frequent f where f.type = k.type) < ?) """.formatted(TYPES);

    private static final String TOP_ENTITIES = """
            (select 'entity', g.type, g.id, g.name, g.n, null::timestamptz
             from (select o.*, row_number() over (partition by o.type order by o.n desc, o.id) as place
               from (
                 select * from frequent
                 union all
                 select e.type, e.id, e.name, c.n from named c join entity e on e.number = c.number
                 where c.n <= (select n from cut) and e.type in (select type from short)
                   and exists (select from short)) o) g
             where g.place <= ?)""";

    private static final String COUNTRIES = "(select 'country', null, c.country, coalesce(e.name, c.country), c.n,"
            + " null::timestamptz from (%s group by 1 order by 2 desc, 1 limit ?) c"
            + " left join entity e on e.id = 'country:' || c.country)";

    private static final String COUNTED_COUNTRIES =
            "select x.country, count(*) as n from (select unnest(countries) as country from tagged) x";

    private static final String VALUES = "(select '%1$s', null, c.%1$s, null, count(*), null::timestamptz from tagged c"
            + " group by c.%1$s order by 5 desc, 3 limit ?)";

    private final Database database;

    FacetQueries(Database database) {
        this.database = database;
    }

    /** Everything counted now; the total first. */
    List<Row> now(Selection selection, int limit) {
        return run(Matching.tables(selection, Matching.MOST, OF_MORE), limit, everything(selection, limit));
    }

    /** Everything of common words, counted among the newest {@link #LOOKED_THROUGH} articles; the total first. */
    List<Row> ofCommonWords(Selection selection, int limit) {
        return run(Matching.ofNewest(selection, LOOKED_THROUGH), limit, everything(selection, limit));
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
        parts.add(value(broad, Facet.SOURCE, limit));
        parts.add(value(broad, Facet.LANGUAGE, limit));
        if (broad.rollup().isOfAnyTopic()) {
            parts.add(Sql.of("(select 'topic' as kind, null as type, t.id, t.label as name, sum(r.articles) as n,"
                            + " null::timestamptz as time from rollup_day r join topic t on t.id = r.topic where ")
                    .then(broad.rollup().articlesOfTopics())
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
                                + " null::timestamptz as time from (" + TYPES + ") k, lateral"
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
        return run(Matching.tables(selection, OF_MORE), limit, parts);
    }

    private List<Row> run(Sql tables, int limit, List<Sql> parts) {
        return database.list(
                Sql.of("with ").then(tables).then(TAGGED).then(ENTITIES, limit).then(Sql.join(" union all ", parts)),
                FacetQueries::row);
    }

    private static Sql topics(Selection selection, int limit) {
        return Sql.of(TOPICS)
                .then(SelectionSql.countsAsTopic(selection))
                .then(" group by t.id, t.label order by 5 desc, 3 limit ?)", limit);
    }

    private static Sql value(Broad broad, Facet facet, int limit) {
        String column = facet.parameter();
        String select = "(select '%1$s' as kind, null as type, r.%1$s as id, null as name, sum(r.articles) as n,"
                + " null::timestamptz as time from rollup_day r where ";
        return Sql.of(select.formatted(column))
                .then(broad.rollup().articlesBy(facet))
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
