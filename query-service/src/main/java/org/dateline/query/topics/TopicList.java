package org.dateline.query.topics;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The taxonomy in its order.")
record TopicList(@Schema(required = true) List<TopicItem> items) {}
