package org.dateline.analysis.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.dateline.analysis.Analysis;
import org.dateline.analysis.Evidence;
import org.dateline.analysis.Mention;
import org.dateline.analysis.TaggedEntity;
import org.dateline.analysis.TaggedTopic;

/** An analysis as JSON, with the fields that the enriched event has. */
final class AnalysisJson {

    private final ObjectMapper mapper;

    AnalysisJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    ObjectNode write(String id, Analysis analysis) {
        ObjectNode json = mapper.createObjectNode();
        json.put("id", id).put("language", analysis.language());
        ArrayNode entities = json.putArray("entities");
        analysis.entities().forEach(entity -> entity(entities.addObject(), entity));
        if (analysis.mentionsOmitted() > 0) {
            json.put("mentionsOmitted", analysis.mentionsOmitted());
        }
        ArrayNode topics = json.putArray("topics");
        analysis.topics().forEach(topic -> topic(topics.addObject(), topic));
        ArrayNode countries = json.putArray("countries");
        analysis.countries().forEach(countries::add);
        ArrayNode methods = json.putArray("methods");
        analysis.methods().forEach(methods::add);
        return json;
    }

    private static void entity(ObjectNode json, TaggedEntity entity) {
        json.put("id", entity.id()).put("type", entity.type()).put("name", entity.name());
        ArrayNode mentions = json.putArray("mentions");
        for (Mention mention : entity.mentions()) {
            mentions.addObject()
                    .put("field", mention.field().json())
                    .put("start", mention.start())
                    .put("end", mention.end())
                    .put("text", mention.text())
                    .put("by", mention.by());
        }
        json.put("salience", entity.salience());
        if (entity.country() != null) {
            json.put("country", entity.country());
        }
        if (entity.value() != null) {
            json.put("value", entity.value());
        }
        if (!entity.ids().isEmpty()) {
            ObjectNode ids = json.putObject("ids");
            for (Map.Entry<String, String> id : entity.ids().entrySet()) {
                ids.put(id.getKey(), id.getValue());
            }
        }
    }

    private static void topic(ObjectNode json, TaggedTopic topic) {
        json.put("id", topic.id()).put("score", topic.score());
        ArrayNode evidence = json.putArray("evidence");
        for (Evidence piece : topic.evidence()) {
            evidence.addObject()
                    .put("field", piece.field().json())
                    .put("start", piece.start())
                    .put("end", piece.end())
                    .put("text", piece.text())
                    .put("weight", piece.weight())
                    .put("by", piece.by());
        }
        if (topic.evidenceOmitted() > 0) {
            json.put("evidenceOmitted", topic.evidenceOmitted());
        }
    }
}
