package org.dateline.bench.tagging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.analysis.Document;
import org.dateline.analysis.text.TokenizedText;

/**
 * Writes what CoreNLP finds in articles as {@code ./dateline analyse} writes what Dateline finds: {@code IN OUT} for the
 * product's tokens and sentences, {@code IN OUT own} for CoreNLP's own.
 */
public final class TagWithStanford {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StanfordNames names = new StanfordNames();

    private final boolean ownTokens;

    private TagWithStanford(boolean ownTokens) {
        this.ownTokens = ownTokens;
    }

    public static void main(String[] arguments) throws IOException {
        TagWithStanford tagger = new TagWithStanford(arguments.length > 2 && arguments[2].equals("own"));
        try (Writer out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (Articles.Article article : Articles.read(Path.of(arguments[0])).all()) {
                out.write(JSON.writeValueAsString(tagger.tag(article)));
                out.write('\n');
            }
        }
    }

    private ObjectNode tag(Articles.Article article) {
        Document document = article.document();
        ObjectNode json = JSON.createObjectNode().put("id", article.id()).put("language", "en");
        ArrayNode entities = json.putArray("entities");
        tag("title", document.title(), entities);
        tag("body", document.body(), entities);
        json.putArray("topics");
        json.putArray("countries");
        return json;
    }

    private void tag(String field, String text, ArrayNode entities) {
        if (ownTokens) {
            names.names(text).forEach(n -> entity(entities.addObject(), n.first(), field, text, n.second(), n.third()));
        } else {
            TokenizedText tokens = TokenizedText.of(text);
            StanfordNames.sentences(tokens).forEach(sentence -> tag(sentence, field, text, entities));
        }
    }

    private void tag(List<CoreLabel> sentence, String field, String text, ArrayNode entities) {
        List<String> classes = names.classes(sentence);
        for (int start = 0, end; start < classes.size(); start = end) {
            end = start + 1;
            // The recogniser doesn't say where one name ends and the next of its class begins: neighbours are one name.
            while (end < classes.size() && classes.get(end).equals(classes.get(start))) {
                end++;
            }
            if (!classes.get(start).equals("O")) {
                int from = sentence.get(start).beginPosition();
                int to = sentence.get(end - 1).endPosition();
                entity(entities.addObject(), classes.get(start), field, text, from, to);
            }
        }
    }

    private static void entity(ObjectNode json, String type, String field, String text, int start, int end) {
        String name = text.substring(start, end);
        json.put("id", type + ":" + name).put("type", type).put("name", name);
        json.putArray("mentions")
                .addObject()
                .put("field", field)
                .put("start", start)
                .put("end", end)
                .put("text", name);
    }
}
