package org.dateline.ingest.articles;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.dateline.ingest.problems.Problem;
import org.dateline.ingest.problems.Problems;

/** Says where JSON is broken, in words of our own: a parser's message may quote the article. */
final class JsonFaults {

    private JsonFaults() {}

    static Problem problem(JsonProcessingException e) {
        String what = e instanceof JsonEOFException ? "the document ends too early" : "the document is malformed";
        JsonLocation at = e.getLocation();
        return Problems.notJson(
                at == null ? what : "%s at line %d, column %d".formatted(what, at.getLineNr(), at.getColumnNr()));
    }
}
