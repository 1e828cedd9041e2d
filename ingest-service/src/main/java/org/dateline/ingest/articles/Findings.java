package org.dateline.ingest.articles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.ingest.problems.FieldError;

/** What is wrong with one pushed article, at most one thing per field; many are counted, not all are kept. */
final class Findings {

    private static final int MAX_KEPT = 100;

    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> fields = new HashSet<>();
    private int counted;

    void add(String field, String detail) {
        if (errors.size() == MAX_KEPT) {
            counted++;
        } else if (fields.add(field)) {
            counted++;
            errors.add(new FieldError(field, detail));
        }
    }

    boolean has(String field) {
        return fields.contains(field);
    }

    boolean isEmpty() {
        return counted == 0;
    }

    List<FieldError> errors() {
        return errors;
    }

    int counted() {
        return counted;
    }
}
