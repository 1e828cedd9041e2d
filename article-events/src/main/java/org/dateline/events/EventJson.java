package org.dateline.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;

/**
 * The one way events are written and read: UTF-8 JSON, times as RFC 3339 text in UTC, nulls left out, unknown fields
 * ignored on reading, and no value quietly turned into another type. Reading an event refuses duplicate keys and
 * anything after the document.
 */
public final class EventJson {

    private static final ObjectMapper LENIENT = build(new JsonFactory());
    private static final ObjectMapper STRICT = build(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private EventJson() {}

    /** A mapper with the settings of the contract, the caller's own to configure further. */
    public static ObjectMapper mapper() {
        return LENIENT.copy();
    }

    /** As {@link #mapper}, but a duplicate key in an object is an error. */
    public static ObjectMapper strictMapper() {
        return STRICT.copy();
    }

    /** The value of a record on {@code articles.raw}. */
    public static byte[] write(RawArticle article) {
        return bytes(article);
    }

    /** The value of a record on {@code articles.enriched} and on the per-topic topics. */
    public static byte[] write(EnrichedArticle article) {
        return bytes(article);
    }

    /** Reads what {@link #write(RawArticle)} wrote. That the article obeys its rules is not checked here. */
    public static RawArticle readRaw(byte[] json) throws UnreadableEventException {
        return read(json, RawArticle.class);
    }

    /** Reads what {@link #write(EnrichedArticle)} wrote. */
    public static EnrichedArticle readEnriched(byte[] json) throws UnreadableEventException {
        return read(json, EnrichedArticle.class);
    }

    private static byte[] bytes(Object event) {
        try {
            return LENIENT.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(byte[] json, Class<T> type) throws UnreadableEventException {
        T event;
        try {
            event = STRICT.readValue(json, type);
        } catch (MismatchedInputException e) {
            throw new UnreadableEventException(mismatch(e) + place(e.getLocation()));
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException("not valid JSON" + place(e.getLocation()));
        } catch (IOException e) {
            throw new UnreadableEventException("not valid UTF-8");
        }
        if (event == null) {
            throw new UnreadableEventException("must be one JSON object, is null");
        }
        return event;
    }

    private static String mismatch(MismatchedInputException e) {
        if (e.getPath().isEmpty()) {
            return "must be one JSON object";
        }
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : e.getPath()) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(reference.getFieldName());
            }
        }
        return path + " must be " + kind(e.getTargetType());
    }

    private static String kind(Class<?> type) {
        if (type == Instant.class) {
            return "an RFC 3339 date-time";
        }
        if (type == String.class) {
            return "a string";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        return type.isPrimitive() ? "a number" : "an object";
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static ObjectMapper build(JsonFactory factory) {
        factory.disable(JsonFactory.Feature.CHARSET_DETECTION);
        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantReader()))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .withCoercionConfig(LogicalType.Textual, config -> config.setCoercion(
                                CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /** Text only: Jackson's own reader would also take numbers, as seconds. */
    private static final class InstantReader extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString();
            if (!parser.currentToken().isScalarValue() || parser.currentToken().isNumeric() || text == null) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            try {
                return Rfc3339.parse(text);
            } catch (DateTimeException e) {
                return (Instant) context.handleWeirdStringValue(Instant.class, text, "must be an RFC 3339 date-time");
            }
        }
    }
}
