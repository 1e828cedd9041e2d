package org.dateline.analysis.values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.analysis.Field;
import org.dateline.analysis.Mention;
import org.dateline.analysis.TaggedEntity;

/** Where names stand in a field: a date or an amount never cuts one, and a country's name may say whose currency it is. */
final class Names {

    private record Span(int start, int end, String country) {}

    private final List<Span> spans = new ArrayList<>();

    Names(Field field, List<TaggedEntity> entities) {
        for (TaggedEntity entity : entities) {
            boolean country = entity.type().equals("COUNTRY") || entity.type().equals("NATIONALITY");
            for (Mention mention : entity.mentions()) {
                if (mention.field() == field) {
                    spans.add(new Span(mention.start(), mention.end(), country ? entity.country() : null));
                }
            }
        }
        spans.sort(Comparator.comparingInt(Span::start));
    }

    /** After the country or demonym that starts here, or -1. */
    int countryEnd(int at) {
        int index = from(at);
        return index < spans.size()
                        && spans.get(index).start() == at
                        && spans.get(index).country() != null
                ? spans.get(index).end()
                : -1;
    }

    /** The code of the country whose name or demonym starts here. */
    String country(int at) {
        return spans.get(from(at)).country();
    }

    /** Whether no name is cut: none shares a letter with the value, but for one of a country inside an amount. */
    boolean leave(Value value) {
        int index = from(value.start());
        if (index > 0 && spans.get(index - 1).end() > value.start()) {
            return false;
        }
        for (; index < spans.size() && spans.get(index).start() < value.end(); index++) {
            Span span = spans.get(index);
            if (span.country() == null
                    || span.end() > value.end()
                    || !value.type().equals(Value.MONEY)) {
                return false;
            }
        }
        return true;
    }

    /** The first span that starts here or later. */
    private int from(int at) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (spans.get(middle).start() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
