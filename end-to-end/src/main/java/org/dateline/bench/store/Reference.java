package org.dateline.bench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.bench.store.Cast.Member;

/**
 * What the enrich service has written into a store before the first article.
 *
 * @param thresholds from which score on a topic counts, by topic, in the order of the taxonomy
 * @param gazetteer the entities it knows
 * @param countries all of which it knows places
 */
record Reference(Map<String, Double> thresholds, List<Member> gazetteer, List<String> countries) {

    private static final String TOPICS = "select id, threshold from topic where active order by position";
    private static final String ENTITIES = "select id, type, name, country from entity where known order by id";
    private static final int BATCH = 5_000;

    static Reference read(Connection connection) throws SQLException {
        Map<String, Double> thresholds = new LinkedHashMap<>();
        List<Member> gazetteer = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(TOPICS)) {
                while (rows.next()) {
                    thresholds.put(rows.getString(1), rows.getDouble(2));
                }
            }
            try (ResultSet rows = statement.executeQuery(ENTITIES)) {
                while (rows.next()) {
                    gazetteer.add(
                            new Member(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
        }
        List<String> countries = gazetteer.stream()
                .map(Member::country)
                .filter(country -> country != null)
                .distinct()
                .sorted()
                .toList();
        return new Reference(thresholds, gazetteer, countries);
    }

    /** Adds entities that only articles name. */
    static void add(Connection connection, List<Member> members) throws SQLException {
        try (PreparedStatement entity = connection.prepareStatement(
                        "insert into entity (id, type, name, country) values (?, ?, ?, ?) on conflict do nothing");
                PreparedStatement name = connection.prepareStatement(
                        "insert into entity_name (entity_id, name) values (?, ?) on conflict do nothing")) {
            for (int i = 0; i < members.size(); i++) {
                Member member = members.get(i);
                set(entity, member.id(), member.type(), member.name(), member.country());
                set(name, member.id(), member.name());
                if (i % BATCH == BATCH - 1 || i == members.size() - 1) {
                    entity.executeBatch();
                    name.executeBatch();
                }
            }
        }
    }

    private static void set(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
