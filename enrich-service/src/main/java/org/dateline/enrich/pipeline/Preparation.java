package org.dateline.enrich.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.analysis.TopicDefinition;
import org.dateline.enrich.analysis.Engine;
import org.dateline.enrich.status.Backoff;
import org.dateline.enrich.store.ReferenceData;
import org.dateline.enrich.store.Schema;
import org.dateline.enrich.topics.TopicSetup;

/** What must be there before the first article: schema, taxonomy and names in the store, topics in Kafka. */
@ApplicationScoped
class Preparation {

    private final Schema schema;
    private final ReferenceData reference;
    private final TopicSetup topics;
    private final Engine engine;
    private final Backoff backoff;

    Preparation(Schema schema, ReferenceData reference, TopicSetup topics, Engine engine, Backoff backoff) {
        this.schema = schema;
        this.reference = reference;
        this.topics = topics;
        this.engine = engine;
        this.backoff = backoff;
    }

    /** Makes all of it, waiting for a database and a broker that are not yet there. */
    void run() throws InterruptedException {
        backoff.untilDone("the database, to bring its schema up to date", () -> {
            schema.migrate();
            return null;
        });
        Set<String> topicIds = new TreeSet<>();
        backoff.untilDone("the database, to write taxonomy and gazetteer", () -> {
            reference.write(engine.topics(), engine.gazetteer());
            return topicIds.addAll(reference.topicsEver());
        });
        engine.topics().stream().map(TopicDefinition::id).forEach(topicIds::add);
        backoff.untilDone("Kafka, to create topics", () -> {
            topics.ensure(topicIds);
            return null;
        });
    }
}
