package org.dateline.bench.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.bench.store.SampleArticles.Sample;
import org.dateline.bench.store.SampleArticles.Topic;
import org.dateline.bench.store.SampleText.Mention;

/** Articles as rows of the store's tables, as the enrich service would have written them. */
final class ArticleRows {

    private static final int PARTITIONS = 6;
    private static final String ENRICHMENT = "{\"version\":\"5a4d91e0\",\"engine\":\"0.1.0\",\"model\":\"sample\","
            + "\"gazetteer\":\"1:9b0c77aa\",\"taxonomy\":\"1:51d2e0f4\",\"at\":\"%s\"}";

    static final Map<String, String> COLUMNS = columns();

    private final Map<String, Double> thresholds;
    private final CopyText articles = new CopyText();
    private final CopyText entities = new CopyText();
    private final CopyText topics = new CopyText();
    private final CopyText countries = new CopyText();

    /** @param thresholds by topic */
    ArticleRows(Map<String, Double> thresholds) {
        this.thresholds = thresholds;
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(
                "article",
                "id, revision, raw_partition, raw_offset, ingested_at, seen_partition, seen_offset, seen_at,"
                        + " announced_topics, change, first_ingested_at, time, published_at, content_hash, source, title,"
                        + " body, url, authors, tags, section, language, countries, mentions_omitted, entities, topics,"
                        + " enrichment_version, enrichment");
        columns.put("article_entity", "article_id, entity_id, time");
        columns.put("article_topic", "article_id, topic_id, time, score");
        columns.put("article_country", "article_id, country, time");
        return columns;
    }

    /** The rows added since the last call, by table; the articles, to which the others refer, come first. */
    Map<String, byte[]> take() {
        Map<String, byte[]> rows = new LinkedHashMap<>();
        rows.put("article", articles.take());
        rows.put("article_entity", entities.take());
        rows.put("article_topic", topics.take());
        rows.put("article_country", countries.take());
        return rows;
    }

    void add(Sample sample) {
        int mentions =
                sample.text().mentions().values().stream().mapToInt(List::size).sum();
        article(sample, mentions);
        sample.text().mentions().keySet().forEach(member -> key(entities, sample, member.id())
                .end());
        sample.topics()
                .forEach(topic ->
                        key(topics, sample, topic.id()).plain(topic.score()).end());
        sample.countries().forEach(country -> key(countries, sample, country).end());
    }

    private static CopyText key(CopyText rows, Sample sample, String value) {
        return rows.plain(sample.id()).text(value).plain(sample.time());
    }

    private static double salience(int mentions, int all) {
        return Math.round(1000.0 * mentions / all) / 1000.0;
    }

    private void article(Sample sample, int mentions) {
        int partition = sample.number() % PARTITIONS;
        int offset = sample.number() / PARTITIONS;
        List<String> announced = sample.topics().stream()
                .filter(topic -> topic.score() >= thresholds.get(topic.id()))
                .map(Topic::id)
                .toList();
        String hash = sample.id().toString().replace("-", "");
        articles.plain(sample.id()).plain(1);
        articles.plain(partition).plain(offset).plain(sample.ingestedAt());
        articles.plain(partition).plain(offset).plain(sample.ingestedAt());
        articles.text(array(announced)).plain("new").plain(sample.ingestedAt());
        articles.plain(sample.time()).plain(sample.time()).plain(hash + hash);
        articles.text(sample.source())
                .text(sample.text().title())
                .text(sample.text().body());
        articles.text("https://wire.example/" + sample.time().toString().substring(0, 10) + "/" + sample.number());
        articles.text(array(sample.authors())).text(array(sample.tags())).textOrNull(sample.section());
        articles.plain(sample.language()).text(array(sample.countries())).plain(0);
        articles.text(entities(sample.text(), mentions)).text(topics(sample)).plain("5a4d91e0");
        articles.text(ENRICHMENT.replace("%s", sample.ingestedAt().toString())).end();
    }

    private static String array(List<String> values) {
        List<String> quoted = new ArrayList<>();
        values.forEach(value -> quoted.add(quoted(value)));
        return "{" + String.join(",", quoted) + "}";
    }

    private static CharSequence entities(SampleText text, int mentions) {
        StringBuilder json = new StringBuilder(4096).append('[');
        text.mentions().forEach((member, all) -> {
            json.append(json.length() == 1 ? "" : ",").append("{\"id\":").append(quoted(member.id()));
            json.append(",\"type\":\"")
                    .append(member.type())
                    .append("\",\"name\":")
                    .append(quoted(member.name()));
            json.append(",\"mentions\":[");
            for (int i = 0; i < all.size(); i++) {
                json.append(i == 0 ? "{" : ",{");
                stretch(json, text, all.get(i));
                json.append(",\"by\":")
                        .append(quoted("gazetteer:" + member.id()))
                        .append('}');
            }
            json.append("],\"salience\":").append(salience(all.size(), mentions));
            if (member.country() != null) {
                json.append(",\"country\":\"").append(member.country()).append('"');
            }
            json.append('}');
        });
        return json.append(']');
    }

    private static CharSequence topics(Sample sample) {
        StringBuilder json = new StringBuilder(1024).append('[');
        for (Topic topic : sample.topics()) {
            json.append(json.length() == 1 ? "" : ",").append("{\"id\":\"").append(topic.id());
            json.append("\",\"score\":").append(topic.score()).append(",\"evidence\":[");
            for (int i = 0; i < 3; i++) {
                json.append(i == 0 ? "{" : ",{");
                stretch(json, sample.text(), sample.text().anyPlace());
                json.append(",\"weight\":1.5,\"by\":\"taxonomy:")
                        .append(topic.id())
                        .append("\"}");
            }
            json.append("],\"codes\":[]}");
        }
        return json.append(']');
    }

    private static void stretch(StringBuilder json, SampleText text, Mention mention) {
        json.append("\"field\":\"")
                .append(mention.field())
                .append("\",\"start\":")
                .append(mention.start());
        json.append(",\"end\":").append(mention.end()).append(",\"text\":");
        json.append(quoted(text.at(mention).toString()));
    }

    // In JSON and in an array's text alike; no sample has a control character.
    private static String quoted(String value) {
        return '"'
                + (value.indexOf('"') < 0 && value.indexOf('\\') < 0
                        ? value
                        : value.replace("\\", "\\\\").replace("\"", "\\\""))
                + '"';
    }
}
