package org.dateline.launcher.tail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.dateline.events.EventJson;

/**
 * One JSON document per line: the record's own. A null value is {@code {"id":…,"retracted":true}}. A value that is no
 * JSON, which only the dead-letter topic has, is wrapped with its key and headers.
 */
final class JsonView implements View {

    private static final ObjectMapper JSON = EventJson.mapper();

    @Override
    public String show(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.value() == null) {
                return JSON.writeValueAsString(
                        JSON.createObjectNode().put("id", record.key()).put("retracted", true));
            }
            JsonNode document = document(record.value());
            return JSON.writeValueAsString(document == null ? wrapped(record) : document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode document(byte[] value) {
        try {
            JsonNode document = JSON.readTree(value);
            return document != null && document.isObject() ? document : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static ObjectNode wrapped(ConsumerRecord<String, byte[]> record) {
        ObjectNode wrapped = JSON.createObjectNode().put("key", record.key());
        ObjectNode headers = wrapped.putObject("headers");
        for (Header header : record.headers()) {
            headers.put(header.key(), text(header.value()));
        }
        return wrapped.put("value", text(record.value()));
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
