package org.dateline.query.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dateline.query.counts.Counts.Broad;
import org.dateline.query.selection.Matching;
import org.dateline.query.selection.Selection;
import org.dateline.query.selection.SelectionSql;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;

/** Counts articles by interval. */
@ApplicationScoped
class TimelineQueries {

    private static final String DIVIDED = "divided as materialized (select f.topics, f.scores,"
            + " date_trunc(?, c.time, ?) as start from" + Matching.FACTS + ")";

    private static final String COUNTS = """
             select null::text as topic, start, count(*) as n, (select count(*) from found) as found from divided
             group by start
             union all
             select t.id, x.start, count(*), 0
             from (select start, unnest(topics) as topic, unnest(scores) as score from divided) x
             join topic t on t.id = x.topic where\s""";

    private static final String ROLLUP = "select nullif(r.topic, '') as topic,"
            + " date_trunc(?, r.day::timestamp at time zone 'UTC', 'UTC') as start, sum(r.articles) as n, 0 as found"
            + " from rollup_day r where ";

    private final Database database;

    TimelineQueries(Database database) {
        this.database = database;
    }

    /** So many articles in the interval that began then: all if the topic is null, else those about it. */
    record Row(String topic, Instant start, long count, long found) {}

    /** The articles that are counted one by one; rows without a topic say how many were found. */
    List<Row> now(Selection selection, Interval interval, ZoneId zone) {
        return run(Sql.of("with ")
                .then(Matching.tables(selection))
                .then(", " + DIVIDED, interval.sql(), zone.getId())
                .then(COUNTS)
                .then(SelectionSql.countsAsTopic(selection))
                .then(" group by t.id, x.start"));
    }

    /** A broad selection by whole days or more of UTC. */
    List<Row> rollups(Broad broad, Interval interval) {
        Sql rows = Sql.of(ROLLUP, interval.sql());
        // Of any topic: the rows of all articles and those of each topic. Of one: its rows, which are both.
        Sql counts = broad.rollup().isOfAnyTopic()
                ? rows.then(broad.rollup().articlesOfTopics())
                : rows.then(broad.rollup().articles());
        return run(counts.then(" group by 1, 2"));
    }

    private List<Row> run(Sql sql) {
        return database.list(
                sql,
                row -> new Row(
                        row.getString("topic"),
                        Database.instant(row, "start"),
                        row.getLong("n"),
                        row.getLong("found")));
    }
}
