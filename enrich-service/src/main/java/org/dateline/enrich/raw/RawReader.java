package org.dateline.enrich.raw;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.dateline.events.EventJson;
import org.dateline.events.RawArticle;
import org.dateline.events.Rfc3339;
import org.dateline.events.UnreadableEventException;
import org.dateline.events.identity.ContentHash;
import org.dateline.events.kafka.CloudEvents;
import org.dateline.events.kafka.DatelineHeaders;
import org.dateline.events.rules.ArticleRules;
import org.dateline.events.rules.Violation;

/**
 * Reads what is on {@code articles.raw}. The answer depends on the record alone, never on the present time, so that a
 * record delivered again is judged alike: how far ahead {@code publishedAt} lies is measured from its ingestion.
 */
public final class RawReader {

    private RawReader() {}

    /**
     * Reads a record; null is a retraction, whatever its headers say.
     *
     * @throws UnusableRecordException naming all that is wrong with it
     */
    public static RawRecord read(ConsumerRecord<byte[], byte[]> origin) throws UnusableRecordException {
        Instant original = originalTime(origin);
        Instant at = original != null ? original : Instant.ofEpochMilli(origin.timestamp());
        Position position = new Position(origin.partition(), origin.offset(), at);
        String key = key(origin);
        RawArticle article = origin.value() == null ? null : article(origin, key, at);
        return new RawRecord(
                UUID.fromString(key),
                position,
                original != null,
                article,
                article == null ? null : ContentHash.of(article.title(), article.body()),
                header(origin, CloudEvents.TRACEPARENT),
                origin);
    }

    private static RawArticle article(ConsumerRecord<byte[], byte[]> origin, String key, Instant at)
            throws UnusableRecordException {
        String type = header(origin, CloudEvents.TYPE);
        if (type != null && !type.equals(CloudEvents.RAW_TYPE)) {
            throw new UnusableRecordException(
                    Cause.TYPE, "header ce_type must be " + CloudEvents.RAW_TYPE + " on a record with a value");
        }
        RawArticle article = json(origin.value());
        List<Violation> violations = ArticleRules.check(article, at);
        if (!violations.isEmpty()) {
            throw new UnusableRecordException(
                    Cause.RULES, violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        }
        if (!article.id().equals(key)) {
            throw new UnusableRecordException(Cause.KEY, "the key must be the article's id");
        }
        return article;
    }

    private static RawArticle json(byte[] value) throws UnusableRecordException {
        try {
            return EventJson.readRaw(value);
        } catch (UnreadableEventException e) {
            throw new UnusableRecordException(Cause.UNREADABLE, e.getMessage());
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> origin) throws UnusableRecordException {
        String key = origin.key() == null ? null : text(origin.key());
        if (key == null || !ArticleRules.isId(key)) {
            throw new UnusableRecordException(
                    Cause.KEY, origin.key() == null ? "the key is missing" : "the key must be a UUID in lower case");
        }
        return key;
    }

    /** The time that a redriven record carries, or null. One later than the broker's is none: nothing comes early. */
    private static Instant originalTime(ConsumerRecord<byte[], byte[]> origin) {
        String text = header(origin, DatelineHeaders.INGESTED_AT);
        if (text == null) {
            return null;
        }
        try {
            Instant time = Rfc3339.parse(text).truncatedTo(ChronoUnit.MICROS);
            boolean possible = !time.isAfter(Instant.ofEpochMilli(origin.timestamp()))
                    && !time.isBefore(ArticleRules.MIN_PUBLISHED_AT);
            return possible ? time : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> origin, String name) {
        Header header = origin.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
