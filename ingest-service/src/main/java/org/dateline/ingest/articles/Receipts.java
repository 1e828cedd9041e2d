package org.dateline.ingest.articles;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.problems.Problem;

/** Writes the answers to pushes. Ids are UUIDs and need no escaping. */
@Singleton
final class Receipts {

    private final String beforeId;

    Receipts(IngestSettings settings) {
        String url = settings.query().url().replaceAll("/+$", "") + "/v1/articles/";
        this.beforeId = new String(JsonStringEncoder.getInstance().quoteAsString(url));
    }

    /** The whole answer to a push or a retraction. */
    byte[] accepted(String id) {
        return ("{\"id\":\"" + id + "\",\"status\":\"accepted\",\"links\":{\"article\":\"" + beforeId + id + "\"}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One line of the answer to a stream. */
    static void append(Buffer answer, Receipt receipt) {
        answer.appendString("{\"line\":" + receipt.line());
        Problem problem = receipt.problem();
        if (problem == null) {
            answer.appendString(",\"id\":\"" + receipt.id() + "\",\"status\":\"accepted\"}\n");
        } else {
            answer.appendString(",\"status\":\"" + (problem.status() == 503 ? "unavailable" : "rejected")
                            + "\",\"problem\":")
                    .appendBytes(problem.json())
                    .appendString("}\n");
        }
    }
}
