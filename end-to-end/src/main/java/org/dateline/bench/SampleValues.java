package org.dateline.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dateline.bench.store.Vocabulary;

/**
 * Values to ask for, as parts of a query, from what is stored. Those by number {@code i} are in even steps from the
 * first to the last of {@value #MANY}.
 */
final class SampleValues {

    static final int MANY = 60;

    private static final int FREQUENT = 5_000;
    private static final int RARE = 2_000;

    private final SplittableRandom random;
    private final LocalDate end;
    private final List<String> topics;
    private final List<String> entities;
    private final List<String> articles;
    private final Vocabulary words = new Vocabulary();

    /** @param end the day after the newest article */
    SampleValues(Connection owner, LocalDate end, long seed) throws SQLException {
        this.random = new SplittableRandom(seed);
        this.end = end;
        this.topics = texts(owner, "select topic_id from article_topic group by 1 order by count(*) desc, 1");
        this.entities = texts(owner, "select entity_id from article_entity group by 1 order by count(*) desc, 1");
        this.articles =
                texts(owner, "select id from article tablesample system (1) repeatable (1) order by id limit " + MANY);
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    int topics() {
        return topics.size();
    }

    /** Most frequent first. */
    String topic(int i) {
        return "&topic=" + encoded(topics.get(i));
    }

    String anyTopic() {
        return topic(random.nextInt(topics.size()));
    }

    /** From the most frequent to the rarest. */
    String entity(int i) {
        return asked(step(i, 0, entities.size()));
    }

    /** One of those that are in many articles. */
    String anyFrequentEntity() {
        return asked(step(random.nextInt(MANY), 0, FREQUENT));
    }

    /** One of the most frequent of all. */
    String topEntity(int i) {
        return asked(entities.get(i));
    }

    String rareEntity(int i) {
        return asked(rareEntityId(i));
    }

    private String rareEntityId(int i) {
        return step(i, Math.min(RARE, entities.size() / 2), entities.size());
    }

    /** A path. */
    String relatedToTop(int i) {
        return related(entities.get(i));
    }

    /** A path. */
    String relatedToRare(int i) {
        return related(rareEntityId(i));
    }

    private static String related(String entity) {
        return "/v1/entities/" + encoded(entity).replace("+", "%20") + "/related";
    }

    /** The first letters of an entity's name. */
    String beginning(int i) {
        String entity = entities.get(i * entities.size() / MANY);
        String slug = entity.substring(entity.indexOf(':') + 1);
        return encoded(slug.substring(0, Math.min(3, slug.length())));
    }

    /** Even steps on a logarithmic scale of ranks. */
    private String step(int i, int from, int to) {
        double first = Math.log(from + 1);
        double last = Math.log(Math.min(to, entities.size()));
        return entities.get((int) Math.exp(first + (last - first) * i / MANY) - 1);
    }

    private static String asked(String entity) {
        return "&entity=" + encoded(entity.replace("\\", "\\\\").replace(",", "\\,"));
    }

    String source(int i) {
        return "&source=" + encoded("Sample Wire " + i);
    }

    String month() {
        LocalDate from = end.minusDays(30 + random.nextInt(900));
        return "&from=" + from + "T00:00:00Z&to=" + from.plusDays(30) + "T00:00:00Z";
    }

    int articles() {
        return articles.size();
    }

    /** A path. */
    String article(int i) {
        return "/v1/articles/" + articles.get(i);
    }

    /** In nine to three of ten articles. */
    String commonWord(int i) {
        return encoded(words.word(12 + i));
    }

    /** In one of 50 to 300 articles. */
    String middlingWord(int i) {
        return encoded(words.word(1_000 + 65 * i));
    }

    /** In one of some thousand articles. */
    String rareWord(int i) {
        return encoded(words.word(40_000 + 300 * i));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
