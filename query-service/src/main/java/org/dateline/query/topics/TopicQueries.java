package org.dateline.query.topics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;

@ApplicationScoped
class TopicQueries {

    private static final Sql ALL = Sql.of("""
            select t.id, t.label, t.description, t.codes, t.threshold, t.active,
              (select count(*) from article_topic x where x.topic_id = t.id and x.score >= t.threshold) as articles
            from topic t
            order by t.active desc, t.position, t.id""");

    private final Database database;

    TopicQueries(Database database) {
        this.database = database;
    }

    List<TopicItem> all() {
        return database.list(
                ALL,
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
