package org.dateline.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dateline.events.EnrichedArticle;
import org.dateline.events.RawArticle;
import org.dateline.events.rules.ArticleRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaMatchesRecordsTest {

    @ParameterizedTest
    @ValueSource(classes = {RawArticle.class, EnrichedArticle.class})
    void schemaHasTheFieldsOfTheRecordAndNoOthers(Class<?> type) {
        assertSameShape(type.getSimpleName(), type, EventSchemas.of(type), EventSchemas.of(type));
    }

    @ParameterizedTest
    @ValueSource(classes = {RawArticle.class, EnrichedArticle.class})
    void schemaIsValidJsonSchema202012(Class<?> type) {
        var metaSchema =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SchemaLocation.of(SchemaId.V202012));
        assertThat(metaSchema.validate(EventSchemas.of(type))).isEmpty();
    }

    @Test
    void schemaHasTheLimitsOfTheRules() {
        for (JsonNode schema : List.of(EventSchemas.RAW, EventSchemas.ENRICHED)) {
            assertThat(limit(schema, "/source/maxLength")).isEqualTo(ArticleRules.MAX_SOURCE);
            assertThat(limit(schema, "/title/maxLength")).isEqualTo(ArticleRules.MAX_TITLE);
            assertThat(limit(schema, "/body/maxLength")).isEqualTo(ArticleRules.MAX_BODY_BYTES);
            assertThat(limit(schema, "/url/maxLength")).isEqualTo(ArticleRules.MAX_URL);
            assertThat(limit(schema, "/externalId/maxLength")).isEqualTo(ArticleRules.MAX_EXTERNAL_ID);
            assertThat(limit(schema, "/authors/maxItems")).isEqualTo(ArticleRules.MAX_AUTHORS);
            assertThat(limit(schema, "/authors/items/maxLength")).isEqualTo(ArticleRules.MAX_AUTHOR);
            assertThat(limit(schema, "/tags/maxItems")).isEqualTo(ArticleRules.MAX_TAGS);
            assertThat(limit(schema, "/tags/items/maxLength")).isEqualTo(ArticleRules.MAX_TAG);
            assertThat(limit(schema, "/section/maxLength")).isEqualTo(ArticleRules.MAX_SECTION);
            assertThat(limit(schema, "/declaredLanguage/maxLength")).isEqualTo(ArticleRules.MAX_LANGUAGE);
        }
    }

    private static int limit(JsonNode schema, String pointer) {
        return schema.at("/properties" + pointer).asInt();
    }

    private static void assertSameShape(String at, Type type, JsonNode given, JsonNode root) {
        JsonNode schema = resolved(given, root);
        assertThat(schema.path("type").asText()).as(at).isEqualTo(jsonType(type));
        assertThat(given.has("description") || schema.has("description") || !at.matches(".*\\.\\w+"))
                .as("description of %s", at)
                .isTrue();
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            assertSameShape(at + "[]", list.getActualTypeArguments()[0], schema.path("items"), root);
        } else if (type instanceof ParameterizedType map) {
            assertSameShape(at + "{}", map.getActualTypeArguments()[1], schema.path("additionalProperties"), root);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            assertSameFields(at, record, schema, root);
        } else if (type == Instant.class) {
            assertThat(schema.path("format").asText()).as(at).isEqualTo("date-time");
        }
    }

    private static void assertSameFields(String at, Class<?> record, JsonNode schema, JsonNode root) {
        assertThat(schema.path("properties").fieldNames())
                .toIterable()
                .as(at)
                .containsExactlyElementsOf(Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        for (RecordComponent component : record.getRecordComponents()) {
            String name = component.getName();
            assertSameShape(at + "." + name, component.getGenericType(), schema.at("/properties/" + name), root);
        }
    }

    private static JsonNode resolved(JsonNode schema, JsonNode root) {
        return schema.has("$ref") ? resolved(root.at(schema.get("$ref").asText().substring(1)), root) : schema;
    }

    private static String jsonType(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class ? "object" : "array";
        }
        if (type == int.class || type == Integer.class) {
            return "integer";
        }
        if (type == double.class) {
            return "number";
        }
        return type == String.class || type == Instant.class ? "string" : "object";
    }
}
