package org.dateline.analysis.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one of the identities that came to the same id by different ways, such as a known name and the same words found by
 * the model: an article lists an entity once. The known one stays, else the first.
 */
final class SameId {

    private SameId() {}

    static List<Identity> joined(List<Identity> identities) {
        Map<String, Identity> byId = new LinkedHashMap<>();
        for (Identity identity : identities) {
            byId.merge(identity.id(), identity, SameId::join);
        }
        return new ArrayList<>(byId.values());
    }

    private static Identity join(Identity first, Identity second) {
        Identity stays = first.known == null && second.known != null ? second : first;
        Identity goes = stays == first ? second : first;
        for (Occurrence occurrence : goes.occurrences) {
            occurrence.identity = stays;
        }
        stays.occurrences.addAll(goes.occurrences);
        stays.occurrences.sort(Comparator.comparingInt(o -> o.order));
        return stays;
    }
}
