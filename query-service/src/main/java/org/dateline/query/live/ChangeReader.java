package org.dateline.query.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.dateline.events.Rfc3339;

/**
 * Reads of an event only what the stream has to know, straight from the fetched bytes: a text of a megabyte is passed
 * over and never kept. What is no event of ours is read as null, as a retraction's missing value is; {@link #UNREADABLE}
 * tells the two apart.
 */
final class ChangeReader implements Deserializer<Change> {

    /** Stands for a value that is no event. */
    static final Change UNREADABLE = new Change(new UUID(0, 0), Change.Kind.CHANGED, 0, Instant.EPOCH);

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public Change deserialize(String topic, byte[] value) {
        return value == null ? null : read(value, 0, value.length);
    }

    @Override
    public Change deserialize(String topic, Headers headers, ByteBuffer value) {
        if (value == null) {
            return null;
        }
        if (value.hasArray()) {
            return read(value.array(), value.arrayOffset() + value.position(), value.remaining());
        }
        byte[] copy = new byte[value.remaining()];
        value.duplicate().get(copy);
        return read(copy, 0, copy.length);
    }

    private static Change read(byte[] bytes, int start, int length) {
        try (JsonParser parser = JSON.createParser(bytes, start, length)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? read(parser) : UNREADABLE;
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return UNREADABLE;
        }
    }

    private static Change read(JsonParser parser) throws IOException {
        UUID id = null;
        String change = null;
        int revision = 0;
        Instant ingestedAt = null;
        while ((id == null || revision == 0 || ingestedAt == null) && parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("id".equals(field)) {
                id = UUID.fromString(parser.getText());
            } else if ("revision".equals(field) && value == JsonToken.VALUE_NUMBER_INT) {
                revision = parser.getIntValue();
            } else if ("change".equals(field)) {
                change = parser.getText();
            } else if ("ingestedAt".equals(field)) {
                ingestedAt = Rfc3339.parse(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return id == null || revision == 0 || ingestedAt == null
                ? UNREADABLE
                : Change.of(id, change, revision, ingestedAt);
    }
}
