package org.dateline.launcher.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.events.EventJson;

/** The bundled articles, written for this purpose, as a pusher would send them, and what must come of them. */
final class DemoSet {

    private static final String ARTICLES = "articles.ndjson";
    private static final String EXPECTED = "expected.json";

    private DemoSet() {}

    /** One JSON article per line, in the order in which to push them. */
    static List<String> lines() {
        return new String(bytes(ARTICLES), StandardCharsets.UTF_8).lines().toList();
    }

    /** One per article, in the order in which to show them. */
    static List<Expectation> expectations() {
        try {
            return EventJson.strictMapper().readValue(bytes(EXPECTED), new TypeReference<List<Expectation>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = DemoSet.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
