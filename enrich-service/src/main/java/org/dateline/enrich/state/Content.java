package org.dateline.enrich.state;

import java.util.List;
import org.dateline.events.Enrichment;
import org.dateline.events.EntityTag;
import org.dateline.events.TopicTag;

/** An article's text and what the analysis found in it, as the event carries them. */
public record Content(
        String title,
        String body,
        String language,
        List<EntityTag> entities,
        int mentionsOmitted,
        List<TopicTag> topics,
        List<String> countries,
        Enrichment enrichment) {}
