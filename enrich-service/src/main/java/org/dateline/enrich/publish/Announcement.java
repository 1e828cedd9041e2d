package org.dateline.enrich.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.dateline.enrich.raw.RawRecord;
import org.dateline.enrich.state.ArticleRow;
import org.dateline.enrich.state.ArticleState;
import org.dateline.events.EnrichedArticle;
import org.dateline.events.EventJson;
import org.dateline.events.kafka.CloudEvents;
import org.dateline.events.kafka.KafkaTopics;

/**
 * What a stored row is sent as: the event to {@code articles.enriched} and to each topic the article is about, null to
 * each topic it was announced in before. A function of the row and of the raw record that produced it, without a clock,
 * so that sending it again gives the same bytes and headers.
 */
public final class Announcement {

    private Announcement() {}

    /**
     * The messages about one row.
     *
     * @param row as stored
     * @param about the topics that the article is about now; those never announced are left out
     * @param raw the record that produced the row
     */
    public static Publication of(ArticleRow row, List<String> about, RawRecord raw) {
        return new Publication(raw.origin(), row.state().isLive() ? live(row, about, raw) : retracted(row, raw));
    }

    private static List<ProducerRecord<byte[], byte[]>> live(ArticleRow row, List<String> about, RawRecord raw) {
        ArticleState state = row.state();
        EnrichedArticle event = row.event();
        byte[] value = EventJson.write(event);
        Map<String, String> headers = CloudEvents.enriched(event);
        Map<String, String> leaving = CloudEvents.leftTopic(event);
        List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
        messages.add(message(KafkaTopics.ENRICHED, state, value, headers, raw));
        for (String topic : state.announced()) {
            boolean stays = about.contains(topic);
            messages.add(
                    message(KafkaTopics.ofTopic(topic), state, stays ? value : null, stays ? headers : leaving, raw));
        }
        return List.copyOf(messages);
    }

    private static List<ProducerRecord<byte[], byte[]>> retracted(ArticleRow row, RawRecord raw) {
        ArticleState state = row.state();
        Map<String, String> headers =
                CloudEvents.retraction(state.id().toString(), state.revision(), state.retractedAt());
        List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
        messages.add(message(KafkaTopics.ENRICHED, state, null, headers, raw));
        for (String topic : state.announced()) {
            messages.add(message(KafkaTopics.ofTopic(topic), state, null, headers, raw));
        }
        return List.copyOf(messages);
    }

    private static ProducerRecord<byte[], byte[]> message(
            String kafkaTopic, ArticleState state, byte[] value, Map<String, String> names, RawRecord raw) {
        RecordHeaders headers = new RecordHeaders();
        names.forEach((name, text) -> headers.add(name, utf8(text)));
        if (raw.traceparent() != null) {
            headers.add(CloudEvents.TRACEPARENT, utf8(raw.traceparent()));
        }
        return new ProducerRecord<>(kafkaTopic, null, null, utf8(state.id().toString()), value, headers);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
