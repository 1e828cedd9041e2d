package org.dateline.enrich.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.dateline.events.EntityTag;
import org.dateline.events.EventJson;
import org.dateline.events.TopicTag;

/** The JSON columns, written and read as the events are. */
final class TagJson {

    static final TypeReference<List<EntityTag>> ENTITIES = new TypeReference<>() {};
    static final TypeReference<List<TopicTag>> TOPICS = new TypeReference<>() {};

    private static final ObjectMapper JSON = EventJson.mapper();

    private TagJson() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
