package org.dateline.events.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.dateline.events.EnrichedArticle;
import org.dateline.events.EventJson;

/**
 * The {@code ce_id} of what the enrich service publishes: equal when the same state of an article is sent again,
 * different for every other state, so that a consumer may drop an id it has seen. The text is covered by the revision;
 * what may change within one, metadata and analysis, by a hash. See {@code docs/decisions/0002}.
 */
public final class EventId {

    private static final ObjectMapper JSON = EventJson.mapper();
    private static final int HASH_BYTES = 8;

    private EventId() {}

    /** {@code <id>:<revision>:<hash>} with the hash as 16 hex digits. */
    public static String enriched(EnrichedArticle article) {
        return article.id() + ":" + article.revision() + ":" + stateHash(article);
    }

    /** {@code <id>:<revision>:retracted}. */
    public static String retracted(String articleId, int revision) {
        return articleId + ":" + revision + ":retracted";
    }

    /** {@code <id>:<revision>:<hash>:left}, the state being the one in which the article left the topic. */
    public static String leftTopic(EnrichedArticle article) {
        return enriched(article) + ":left";
    }

    private static String stateHash(EnrichedArticle article) {
        List<Object> state = Arrays.asList(
                article.enrichment().version(),
                article.source(),
                article.url(),
                article.externalId(),
                article.authors(),
                article.tags(),
                article.section(),
                article.declaredLanguage(),
                article.publishedAt(),
                article.ingestedAt());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(state));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
