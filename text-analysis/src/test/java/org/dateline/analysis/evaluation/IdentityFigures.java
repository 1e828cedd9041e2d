package org.dateline.analysis.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.analysis.Analyser;
import org.dateline.analysis.Analysis;
import org.dateline.analysis.Document;
import org.dateline.analysis.Field;

/**
 * Whether mentions of one person, organisation or place become one entity: over all pairs of marked mentions of an article
 * that were found with their exact span, how many the engine joins and how many belong together.
 */
final class IdentityFigures {

    private record Found(String identity, String entity) {}

    private int joined;
    private int together;
    private int both;

    static IdentityFigures of(Path file, Analyser analyser) throws IOException {
        IdentityFigures figures = new IdentityFigures();
        for (String line : Files.readAllLines(file)) {
            JsonNode article = new ObjectMapper().readTree(line);
            String title = article.path("title").asText();
            figures.add(
                    article,
                    analyser.analyse(new Document(title, article.path("body").asText(), null)));
        }
        return figures;
    }

    private void add(JsonNode article, Analysis analysis) {
        Map<String, String> entities = new HashMap<>();
        analysis.entities().forEach(entity -> entity.mentions().stream()
                .filter(mention -> mention.field() == Field.BODY)
                .forEach(mention -> entities.put(mention.start() + "-" + mention.end(), entity.id())));
        List<Found> found = new ArrayList<>();
        for (JsonNode span : article.path("entities")) {
            String entity = entities.get(
                    span.path("start").asInt() + "-" + span.path("end").asInt());
            if (entity != null) {
                found.add(new Found(span.path("identity").asText(), entity));
            }
        }
        for (int i = 0; i < found.size(); i++) {
            for (int k = 0; k < i; k++) {
                boolean same = found.get(i).identity().equals(found.get(k).identity());
                boolean one = found.get(i).entity().equals(found.get(k).entity());
                together += same ? 1 : 0;
                joined += one ? 1 : 0;
                both += same && one ? 1 : 0;
            }
        }
    }

    int pairs() {
        return together;
    }

    double precision() {
        return joined == 0 ? 0 : (double) both / joined;
    }

    double recall() {
        return together == 0 ? 0 : (double) both / together;
    }
}
