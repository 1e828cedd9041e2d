package org.dateline.query.topics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.dateline.query.counts.Counts;
import org.dateline.query.selection.Selection;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;

@ApplicationScoped
class TopicQueries {

    private static final String ALL = """
            select t.id, t.label, t.description, t.codes, t.threshold, t.active, (%s) as articles
            from topic t
            order by t.active desc, t.position, t.id""";
    private static final String NOW =
            "select count(*) from article_topic x where x.topic_id = t.id and x.score >= t.threshold";
    private static final String ROLLUPS = "select coalesce(sum(r.articles), 0) from rollup_day r"
            + " where r.topic = t.id and r.source = '' and r.language = ''";

    private final Database database;
    private final Counts counts;

    TopicQueries(Database database, Counts counts) {
        this.database = database;
        this.counts = counts;
    }

    List<TopicItem> all() {
        boolean many = counts.broad(Selection.between(Optional.empty(), Optional.empty()))
                .isPresent();
        return database.list(
                Sql.of(ALL.formatted(many ? ROLLUPS : NOW)),
                row -> new TopicItem(
                        row.getString("id"),
                        row.getString("label"),
                        row.getString("description"),
                        Database.texts(row, "codes"),
                        row.getDouble("threshold"),
                        row.getBoolean("active"),
                        row.getLong("articles")));
    }
}
