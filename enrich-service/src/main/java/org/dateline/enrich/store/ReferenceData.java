package org.dateline.enrich.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.analysis.GazetteerEntry;
import org.dateline.analysis.TopicDefinition;

/**
 * Brings the taxonomy and the gazetteer into the store, so that the query service knows labels, thresholds and names.
 * What left them stays, marked as such, since articles may carry it. Writing the same again changes nothing.
 */
@ApplicationScoped
public class ReferenceData {

    private static final String RETIRE_TOPICS = "update topic set active = false where active and id <> all (?)";
    private static final String TOPICS = """
            insert into topic (id, label, description, codes, threshold, position, active)
            select id, label, description, codes::text[], threshold, position, true
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::double precision[], ?::int[])
              as given (id, label, description, codes, threshold, position)
            on conflict (id) do update set label = excluded.label, description = excluded.description,
              codes = excluded.codes, threshold = excluded.threshold, position = excluded.position, active = true""";
    private static final String FORGET_ENTITIES = "update entity set known = false where known and id <> all (?)";
    private static final String ENTITIES = """
            insert into entity (id, type, name, country, ids, known)
            select id, type, name, country, ids::jsonb, true
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as given (id, type, name, country, ids)
            on conflict (id) do update set type = excluded.type, name = excluded.name, country = excluded.country,
              ids = excluded.ids, known = true
            where (entity.type, entity.name, entity.country, entity.ids, entity.known)
              is distinct from (excluded.type, excluded.name, excluded.country, excluded.ids, true)""";
    private static final String DROP_NAMES = """
            delete from entity_name where entity_id = any (?) and (entity_id, name) not in
              (select * from unnest(?::text[], ?::text[]))""";
    private static final String NAMES = """
            insert into entity_name (entity_id, name) select * from unnest(?::text[], ?::text[])
            on conflict (entity_id, name) do nothing""";

    private final ArticleStore store;

    ReferenceData(ArticleStore store) {
        this.store = store;
    }

    private record Name(String entity, String name) {}

    /** Writes both in one transaction. */
    public void write(List<TopicDefinition> topics, List<GazetteerEntry> gazetteer) {
        store.transact(transaction -> {
            writeTopics(transaction.connection(), topics);
            writeEntities(transaction.connection(), gazetteer);
            return null;
        });
    }

    /** Every topic that ever was in the taxonomy: an article may have been announced in any. */
    public List<String> topicsEver() {
        return store.transact(transaction -> {
            try (PreparedStatement statement =
                            transaction.connection().prepareStatement("select id from topic order by id");
                    var row = statement.executeQuery()) {
                TreeSet<String> ids = new TreeSet<>();
                while (row.next()) {
                    ids.add(row.getString(1));
                }
                return List.copyOf(ids);
            }
        });
    }

    private static void writeTopics(Connection connection, List<TopicDefinition> topics) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RETIRE_TOPICS)) {
            new Columns<>(connection, statement, topics).add("text", TopicDefinition::id);
            statement.executeUpdate();
        }
        List<Integer> places = IntStream.range(0, topics.size())
                .boxed()
                .sorted(Comparator.comparing(place -> topics.get(place).id()))
                .toList();
        try (PreparedStatement statement = connection.prepareStatement(TOPICS)) {
            new Columns<>(connection, statement, places)
                    .add("text", place -> topics.get(place).id())
                    .add("text", place -> topics.get(place).label())
                    .add("text", place -> topics.get(place).description())
                    .addLists(place -> topics.get(place).codes())
                    .add("float8", place -> topics.get(place).threshold())
                    .add("int4", place -> place);
            statement.executeUpdate();
        }
    }

    private static void writeEntities(Connection connection, List<GazetteerEntry> gazetteer) throws SQLException {
        List<GazetteerEntry> sorted = gazetteer.stream()
                .sorted(Comparator.comparing(GazetteerEntry::id))
                .toList();
        try (PreparedStatement statement = connection.prepareStatement(FORGET_ENTITIES)) {
            new Columns<>(connection, statement, sorted).add("text", GazetteerEntry::id);
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(ENTITIES)) {
            new Columns<>(connection, statement, sorted)
                    .add("text", GazetteerEntry::id)
                    .add("text", GazetteerEntry::type)
                    .add("text", GazetteerEntry::name)
                    .add("text", GazetteerEntry::country)
                    .add(
                            "text",
                            entry -> entry.ids() == null || entry.ids().isEmpty() ? null : TagJson.write(entry.ids()));
            statement.executeUpdate();
        }
        writeNames(connection, sorted);
    }

    private static void writeNames(Connection connection, List<GazetteerEntry> sorted) throws SQLException {
        List<Name> names = sorted.stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.name()), entry.aliases().stream())
                        .distinct()
                        .sorted()
                        .map(name -> new Name(entry.id(), name)))
                .toList();
        try (PreparedStatement statement = connection.prepareStatement(DROP_NAMES)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", sorted.stream().map(GazetteerEntry::id).toArray()));
            new Columns<>(connection, statement, names, 2)
                    .add("text", Name::entity)
                    .add("text", Name::name);
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(NAMES)) {
            new Columns<>(connection, statement, names)
                    .add("text", Name::entity)
                    .add("text", Name::name);
            statement.executeUpdate();
        }
    }
}
