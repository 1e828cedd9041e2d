package org.dateline.query.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.query.TestStore;
import org.dateline.query.store.Database;
import org.dateline.query.store.Sql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the plans that PostgreSQL makes for 20,000 articles against what the indexes are there for. */
@QuarkusTest
class PlanTest {

    private static final Position MIDDLE = new Position(
            Instant.parse("2024-06-01T00:00:00Z"), UUID.fromString("6ba7b810-9dad-51d1-80b4-00c04fd430c8"));

    @Inject
    Database database;

    @BeforeAll
    static void twentyThousandArticles() {
        TestStore.reset();
        TestStore.run("select setseed(0.5)");
        TestStore.run("""
                insert into article (id, revision, raw_partition, raw_offset, ingested_at, seen_partition, seen_offset,
                  seen_at, change, first_ingested_at, time, content_hash, source, title, body, authors, tags, language,
                  countries, mentions_omitted, entities, topics, enrichment_version, enrichment)
                select gen_random_uuid(), 1, 0, n, t, 0, n, t, 'new', t, t, 'h', 's' || n % 200, 'Title ' || n,
                  repeat('Some text of the article. ', 40), '{}', array['t' || n % 500], case n % 50 when 0 then 'es' else 'en' end,
                  '{}', 0, '[]', '[]', 'v', '{}'
                from (select n, timestamptz '2024-01-01' + n * interval '26 minutes' as t from generate_series(1, 20000) n) g
                """);
        TestStore.run("insert into article_entity select distinct on (a.id, e) a.id, e, a.time from article a,"
                + " lateral (select 'person:p' || floor(2000 * power(random(), 3)) as e from generate_series(1, 8)"
                + " where a.id is not null) x");
        TestStore.run("insert into article_country select distinct on (a.id, c) a.id, c, a.time from article a,"
                + " lateral (select chr(65 + floor(26 * random())::int) || chr(65 + floor(10 * random())::int) as c"
                + " where a.id is not null) x");
        TestStore.run("insert into article_topic select a.id, x.t, a.time, random() from article a,"
                + " lateral (values ('security'), ('trade')) x(t) where a.raw_offset % 3 = 0");
        TestStore.run("insert into entity (id, type, name) select distinct entity_id, 'PERSON', entity_id from"
                + " article_entity");
        TestStore.run("""
                insert into article_fact
                select a.id, a.time, a.source, a.language, coalesce(c.all, '{}'), coalesce(t.all, '{}'),
                  coalesce(t.scores, '{}'), coalesce(n.all, '{}'), article_words(a.language, a.title, a.body)
                from article a
                left join (select article_id, array_agg(country) as all from article_country group by 1) c
                  on c.article_id = a.id
                left join (select article_id, array_agg(topic_id order by score desc) as all,
                    array_agg(score order by score desc) as scores from article_topic group by 1) t
                  on t.article_id = a.id
                left join (select article_id, array_agg(number) as all from article_entity x
                    join entity e on e.id = x.entity_id group by 1) n on n.article_id = a.id""");
        TestStore.run("vacuum analyze");
    }

    private String plan(Map<Facet, List<AnyOf>> asked, Optional<Position> after) {
        Selection selection = new Selection(
                asked, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Sql page = SelectionSql.newest(selection, after, 21);
        return String.join("\n", database.list(Sql.of("explain analyze ").then(page), row -> row.getString(1)));
    }

    private static AnyOf any(String... values) {
        return new AnyOf(List.of(values));
    }

    @Test
    void startsFromTheIndexOfWhatIsAskedFor() {
        Map<Map<Facet, List<AnyOf>>, String> cases = Map.of(
                Map.of(), "article_fact_time",
                Map.of(Facet.ENTITY, List.of(any("person:p1900"))), "article_entity_time",
                Map.of(Facet.ENTITY, List.of(any("person:p0"))), "article_entity_time",
                Map.of(Facet.ENTITY, List.of(any("person:p5", "person:p1900"))), "article_entity_time",
                Map.of(Facet.TOPIC, List.of(any("security"))), "article_topic_time",
                Map.of(Facet.COUNTRY, List.of(any("AA"))), "article_country_time",
                Map.of(Facet.SOURCE, List.of(any("s7"))), "article_fact_source",
                Map.of(Facet.LANGUAGE, List.of(any("es"))), "article_fact_language",
                Map.of(Facet.ENTITY, List.of(any("person:p0")), Facet.TOPIC, List.of(any("trade"))),
                        "article_entity_time",
                Map.of(Facet.TAG, List.of(any("t7"))), "article_tags");
        cases.forEach((asked, index) -> {
            for (Optional<Position> after : List.of(Optional.<Position>empty(), Optional.of(MIDDLE))) {
                String plan = plan(asked, after);
                assertThat(plan).as(asked + " " + after).contains(index).doesNotContain("Seq Scan on article");
            }
        });
    }

    @Test
    void readsNoFurtherThanThePageNeeds() {
        String plan = plan(Map.of(Facet.TOPIC, List.of(any("security"))), Optional.of(MIDDLE));

        assertThat(plan).doesNotContain("Sort").contains("Index Cond");
    }
}
