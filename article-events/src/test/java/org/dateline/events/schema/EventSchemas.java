package org.dateline.events.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.dateline.events.EnrichedArticle;
import org.dateline.events.EventJson;
import org.dateline.events.RawArticle;

/** The schema files of the jar, as a consumer finds them. */
final class EventSchemas {

    static final JsonNode RAW = tree("raw-article.v1.schema.json");
    static final JsonNode ENRICHED = tree("enriched-article.v1.schema.json");

    private EventSchemas() {}

    static JsonNode of(Class<?> type) {
        return type == RawArticle.class ? RAW : type == EnrichedArticle.class ? ENRICHED : null;
    }

    /** What is wrong with the document, formats included; empty if nothing. */
    static List<String> problems(JsonNode schema, JsonNode document) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        JsonSchema validator =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema, config);
        return validator.validate(document).stream().map(Object::toString).toList();
    }

    private static JsonNode tree(String file) {
        try (InputStream in = RawArticle.class.getResourceAsStream(file)) {
            return EventJson.strictMapper().readTree(in);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
