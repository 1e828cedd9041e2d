package org.dateline.query;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A row to store: plain values unless a test says otherwise. */
public final class TestArticle {

    private final String title;
    private String id;
    private String source = "Wire";
    private String language = "en";
    private String body = "The text.";
    private String section;
    private String time = "2024-10-01T12:00:00Z";
    private List<String> tags = List.of();

    private TestArticle(String title) {
        this.title = title;
        id = UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public static TestArticle titled(String title) {
        return new TestArticle(title);
    }

    public TestArticle id(Object value) {
        id = value.toString();
        return this;
    }

    public TestArticle source(String value) {
        source = value;
        return this;
    }

    public TestArticle language(String value) {
        language = value;
        return this;
    }

    public TestArticle body(String value) {
        body = value;
        return this;
    }

    public TestArticle section(String value) {
        section = value;
        return this;
    }

    public TestArticle at(String value) {
        time = value;
        return this;
    }

    public TestArticle tags(String... values) {
        tags = List.of(values);
        return this;
    }

    /** Stores the row and returns its id. */
    public Stored store() {
        TestStore.run("""
                insert into article (id, revision, raw_partition, raw_offset, ingested_at, seen_partition, seen_offset,
                  seen_at, change, first_ingested_at, time, published_at, content_hash, source, title, body, authors,
                  tags, section, language, countries, mentions_omitted, entities, topics, enrichment_version,
                  enrichment)
                values (?::uuid, 1, 0, 7, '2024-10-01T12:30:00Z', 0, 7, '2024-10-01T12:30:00Z', 'new',
                  '2024-10-01T12:30:00Z', ?::timestamptz, ?::timestamptz, 'c0ffee', ?, ?, ?, '{Ana Ríos}',
                  ?::text[], ?, ?, '{}', 0, '[]', '[]', 'v1',
                  '{"version":"v1","engine":"1","model":"none","gazetteer":"g1","taxonomy":"t1","at":"2024-10-01T12:30:01Z"}')
                """, id, time, time, source, title, body, tags.toArray(new String[0]), section, language);
        return new Stored(id, time).withFacts();
    }

    /** A stored article to which tags can be given. */
    public record Stored(String id, String time) {

        private Stored withFacts() {
            TestStore.run("delete from article_fact where id = ?::uuid", id);
            TestStore.run("select add_facts(array[?::uuid])", id);
            return this;
        }

        public Stored topic(String topic, double score) {
            TestStore.run("insert into article_topic values (?::uuid, ?, ?::timestamptz, ?)", id, topic, time, score);
            TestStore.run(
                    "update article set topics = topics || jsonb_build_object('id', ?::text, 'score', ?::float8,"
                            + " 'codes', '[]'::jsonb, 'evidence', jsonb_build_array(jsonb_build_object('field', 'body',"
                            + " 'start', 4, 'end', 8, 'text', 'text', 'weight', 2.5, 'by', 'phrase:text')))"
                            + " where id = ?::uuid",
                    topic,
                    score,
                    id);
            return withFacts();
        }

        public Stored entity(String type, String entity, String name, double salience) {
            TestStore.run("insert into entity values (?, ?, ?) on conflict do nothing", entity, type, name);
            TestStore.run("insert into entity_name values (?, ?) on conflict do nothing", entity, name);
            TestStore.run("insert into article_entity values (?::uuid, ?, ?::timestamptz)", id, entity, time);
            TestStore.run(
                    "update article set entities = entities || jsonb_build_object('id', ?::text, 'type', ?::text,"
                            + " 'name', ?::text, 'salience', ?::float8, 'mentions', jsonb_build_array("
                            + "jsonb_build_object('field', 'body', 'start', 0, 'end', 3, 'text', 'The', 'by', 'rule')))"
                            + " where id = ?::uuid",
                    entity,
                    type,
                    name,
                    salience,
                    id);
            return withFacts();
        }

        public Stored person(String entity, String name) {
            return entity("PERSON", entity, name, 0.5);
        }

        /** A date or an amount, which is in the article alone. */
        public Stored value(String type, String entity, String value) {
            TestStore.run(
                    "update article set entities = entities || jsonb_build_object('id', ?::text, 'type', ?::text,"
                            + " 'name', ?::text, 'salience', 0, 'value', ?::text, 'mentions', jsonb_build_array("
                            + "jsonb_build_object('field', 'body', 'start', 0, 'end', 3, 'text', 'The', 'by', 'rule')))"
                            + " where id = ?::uuid",
                    entity,
                    type,
                    value,
                    value,
                    id);
            return this;
        }

        public Stored countries(String... codes) {
            for (String code : codes) {
                TestStore.run("insert into article_country values (?::uuid, ?, ?::timestamptz)", id, code, time);
            }
            TestStore.run("update article set countries = ?::text[] where id = ?::uuid", codes, id);
            return withFacts();
        }

        /** What the enrich service does on a retraction: tags and text go, a mark stays. */
        public Stored retract(String at) {
            TestStore.run("select remove_facts(array[?::uuid])", id);
            TestStore.run(
                    "update article set retracted_at = ?::timestamptz, change = null, first_ingested_at = null,"
                            + " time = null, published_at = null, content_hash = null, source = null, title = null,"
                            + " body = null, url = null, external_id = null, authors = null, tags = null,"
                            + " section = null, declared_language = null, language = null, countries = null,"
                            + " mentions_omitted = null, entities = null, topics = null, enrichment_version = null,"
                            + " enrichment = null where id = ?::uuid",
                    at,
                    id);
            return this;
        }
    }
}
