package org.dateline.launcher.tail;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.events.EnrichedArticle;
import org.dateline.events.EventJson;
import org.dateline.events.UnreadableEventException;

/** A few lines per article for the eye; what is not an enriched article is shown as {@link JsonView} does. */
final class ReadableView implements View {

    private static final int ENTITIES = 8;

    private final JsonView json = new JsonView();

    @Override
    public String show(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return "-- " + record.key() + "  taken back, or no longer on this topic";
        }
        try {
            EnrichedArticle article = EventJson.readEnriched(record.value());
            return article.time() == null ? json.show(record) : show(article);
        } catch (UnreadableEventException e) {
            return printable(json.show(record));
        }
    }

    private static String show(EnrichedArticle article) {
        String topics = article.topics().stream()
                .map(topic -> String.format(Locale.ROOT, "%s %.2f", topic.id(), topic.score()))
                .collect(Collectors.joining(", "));
        String entities = article.entities().stream()
                .limit(ENTITIES)
                .map(entity -> entity.name())
                .collect(Collectors.joining(", "));
        return printable(article.time() + "  " + article.title()) + "\n    "
                + printable(article.source() + ", " + article.id() + ", revision " + article.revision())
                + row("topics", List.of(topics))
                + row("entities", List.of(entities))
                + row("countries", article.countries());
    }

    private static String row(String name, List<String> values) {
        String text = String.join(", ", values);
        return text.isEmpty() ? "" : "\n    " + printable(name + ": " + text);
    }

    /** What an article contains must not steer the terminal. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
