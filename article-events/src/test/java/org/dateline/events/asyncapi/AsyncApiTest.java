package org.dateline.events.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.dateline.events.EnrichedArticle;
import org.dateline.events.EventJson;
import org.dateline.events.kafka.CloudEvents;
import org.dateline.events.kafka.DatelineHeaders;
import org.dateline.events.kafka.KafkaTopics;
import org.dateline.events.kafka.TopicSpec;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/asyncapi.yaml} to the AsyncAPI standard and to what the code says. */
class AsyncApiTest {

    private static final Path FILE = Path.of("../docs/asyncapi.yaml");
    private static final ObjectMapper JSON = EventJson.mapper();
    private static final String ID = "8d1f3c55-0c1e-5d0a-9f43-0b7d0f9c6a11";

    private final JsonNode document = read(FILE);

    @Test
    void isAValidAsyncApi3Document() throws IOException {
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(standard(document)).isEmpty();
    }

    @Test
    void theStandardIsReallyChecked() throws IOException {
        JsonNode broken = document.deepCopy();
        ((ObjectNode) broken.at("/channels/raw/bindings/kafka")).put("partitions", 0);
        assertThat(standard(broken)).isNotEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        document.findValues("$ref").forEach(reference -> references.add(reference.asText()));
        assertThat(references).hasSizeGreaterThan(10).allSatisfy(reference -> {
            JsonNode target = reference.startsWith("#")
                    ? document.at(reference.substring(1))
                    : read(FILE.resolveSibling(reference));
            assertThat(target.isMissingNode()).isFalse();
        });
    }

    @Test
    void hasTheTopicsAndSettingsOfTheCode() {
        assertThat(StreamSupport.stream(document.path("channels").spliterator(), false)
                        .map(channel -> channel.path("address").asText()))
                .containsExactly(
                        KafkaTopics.RAW,
                        KafkaTopics.ENRICHED,
                        KafkaTopics.OF_TOPIC_PREFIX + "{topic}",
                        KafkaTopics.DEAD_LETTER);
        assertDescribes("raw", KafkaTopics.raw());
        assertDescribes("enriched", KafkaTopics.enriched());
        assertDescribes("topic", KafkaTopics.topic("trade"));
        assertDescribes("deadLetter", KafkaTopics.deadLetter());
    }

    @Test
    void describesTheHeadersThatTheCodeBuilds() throws Exception {
        Instant at = Instant.parse("2026-11-23T09:30:00Z");
        EnrichedArticle article = EventJson.readEnriched(
                Files.readAllBytes(Path.of("src/test/resources/golden/v1/r1/enriched-full.json")));
        assertHeaders("rawArticle", CloudEvents.raw(ID, "push-1", at));
        assertHeaders("rawRetraction", CloudEvents.rawRetraction(ID, "push-2", at));
        assertHeaders("enrichedArticle", CloudEvents.enriched(article));
        assertHeaders("retraction", CloudEvents.retraction(ID, 3, at));
        assertHeaders("leftTopic", CloudEvents.leftTopic(article));
        assertThat(headerProblems("enrichedArticle", CloudEvents.retraction(ID, 3, at)))
                .isNotEmpty();
    }

    @Test
    void describesTheDeadLetterHeadersAndTheOriginalTime() {
        JsonNode headers = document.at("/components/messages/deadLetter/headers");
        assertThat(headers.path("properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(DatelineHeaders.DEAD_LETTER);
        assertThat(headers.path("required")).extracting(JsonNode::asText).isEqualTo(DatelineHeaders.DEAD_LETTER);
        assertThat(document.at("/components/messages/rawArticle/headers").findValue(DatelineHeaders.INGESTED_AT))
                .isNotNull();
    }

    private void assertDescribes(String channel, TopicSpec spec) {
        JsonNode kafka = document.at("/channels/" + channel + "/bindings/kafka");
        assertThat(kafka.path("partitions").asInt()).isEqualTo(spec.partitions());
        Map<String, String> settings = new TreeMap<>();
        kafka.path("topicConfiguration")
                .fields()
                .forEachRemaining(setting -> settings.put(setting.getKey(), text(setting.getValue())));
        assertThat(settings).isEqualTo(spec.config());
    }

    private static String text(JsonNode setting) {
        if (!setting.isArray()) {
            return setting.asText();
        }
        List<String> elements = new ArrayList<>();
        setting.forEach(element -> elements.add(element.asText()));
        return String.join(",", elements);
    }

    private void assertHeaders(String message, Map<String, String> headers) {
        assertThat(headerProblems(message, headers)).as(message).isEmpty();
    }

    private List<String> headerProblems(String message, Map<String, String> headers) {
        // The header schemas refer to others in the same document, so the whole of it goes in.
        var root = JSON.createObjectNode();
        root.put("$ref", "#/components/messages/" + message + "/headers");
        root.set("components", document.path("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V7)
                .getSchema(root)
                .validate(JSON.valueToTree(headers))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> standard(JsonNode document) throws IOException {
        try (InputStream in = AsyncApiTest.class.getResourceAsStream("/asyncapi/asyncapi-3.0.0.schema.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(in).validate(document).stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    private static JsonNode read(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }
}
