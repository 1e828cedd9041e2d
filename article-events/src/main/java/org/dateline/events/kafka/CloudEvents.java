package org.dateline.events.kafka;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.events.EnrichedArticle;

/**
 * Record headers after CloudEvents 1.0, binary mode. Each builder gives names and values in a fixed order, values to be
 * sent as UTF-8. An event that is sent again has the same headers, above all the same {@code ce_id}.
 */
public final class CloudEvents {

    public static final String SPECVERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";

    /** The article's id. */
    public static final String SUBJECT = "ce_subject";

    public static final String CONTENT_TYPE = "content-type";

    /** W3C trace context, set by the tracing of the sender and not by the builders here. */
    public static final String TRACEPARENT = "traceparent";

    public static final String VERSION = "1.0";
    public static final String JSON = "application/json";

    /** An article as pushed; what a raw record without {@code ce_*} headers counts as. */
    public static final String RAW_TYPE = "org.dateline.article.raw.v1";

    /** An article with its tags. */
    public static final String ENRICHED_TYPE = "org.dateline.article.enriched.v1";

    /** The article is gone, or gone from this Kafka topic; the value is null. */
    public static final String RETRACTED_TYPE = "org.dateline.article.retracted.v1";

    public static final String INGEST_SOURCE = "/dateline/ingest";
    public static final String ENRICH_SOURCE = "/dateline/enrich";

    private CloudEvents() {}

    /**
     * For a pushed article on {@code articles.raw}.
     *
     * @param pushId any text that no other push has, kept over the retries of one push
     */
    public static Map<String, String> raw(String articleId, String pushId, Instant pushedAt) {
        return withContent(headers(RAW_TYPE, pushId, INGEST_SOURCE, articleId, pushedAt));
    }

    /** For a null on {@code articles.raw}: somebody asked for the article to be retracted. */
    public static Map<String, String> rawRetraction(String articleId, String pushId, Instant askedAt) {
        return headers(RETRACTED_TYPE, pushId, INGEST_SOURCE, articleId, askedAt);
    }

    /** For an article on {@code articles.enriched} or a per-topic topic. */
    public static Map<String, String> enriched(EnrichedArticle article) {
        return withContent(headers(
                ENRICHED_TYPE,
                EventId.enriched(article),
                ENRICH_SOURCE,
                article.id(),
                article.enrichment().at()));
    }

    /** For a null on {@code articles.enriched} or a per-topic topic: the article was retracted. */
    public static Map<String, String> retraction(String articleId, int revision, Instant retractedAt) {
        return headers(RETRACTED_TYPE, EventId.retracted(articleId, revision), ENRICH_SOURCE, articleId, retractedAt);
    }

    /** For a null on a per-topic topic: the article lives on in this state, but is no longer about the topic. */
    public static Map<String, String> leftTopic(EnrichedArticle article) {
        return headers(
                RETRACTED_TYPE,
                EventId.leftTopic(article),
                ENRICH_SOURCE,
                article.id(),
                article.enrichment().at());
    }

    private static Map<String, String> headers(String type, String id, String source, String subject, Instant time) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(SPECVERSION, VERSION);
        headers.put(ID, id);
        headers.put(TYPE, type);
        headers.put(SOURCE, source);
        headers.put(TIME, time.toString());
        headers.put(SUBJECT, subject);
        return headers;
    }

    private static Map<String, String> withContent(Map<String, String> headers) {
        headers.put(CONTENT_TYPE, JSON);
        return headers;
    }
}
