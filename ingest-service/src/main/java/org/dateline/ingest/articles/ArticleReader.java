package org.dateline.ingest.articles;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.dateline.events.RawArticle;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.problems.Problem;
import org.dateline.ingest.problems.Problems;
import org.dateline.ingest.problems.RefusedException;

/**
 * Turns the bytes of one pushed article into the event to publish, or says everything that is wrong with it at once.
 * Bytes that are no JSON object in UTF-8 are one problem (400), an object that is no valid article another (422).
 */
@Singleton
final class ArticleReader {

    /** No field takes more than an array of strings; the rest is room to be polite about it. */
    private static final int MAX_DEPTH = 32;

    private static final int MAX_NAME = 1_000;
    private static final int MAX_NUMBER = 1_000;

    private final JsonFactory json;
    private final ArticleAssembly assembly;

    ArticleReader(IngestSettings settings, Clock clock) {
        this.assembly = new ArticleAssembly(clock);
        this.json = JsonFactory.builder()
                // UTF-16 and UTF-32 would be guessed from NUL bytes otherwise.
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNameLength(MAX_NAME)
                        .maxNumberLength(MAX_NUMBER)
                        .maxStringLength(
                                (int) settings.ingest().maxArticleSize().asLongValue())
                        .build())
                .build();
    }

    /** The article with its id. */
    RawArticle read(byte[] bytes) throws RefusedException {
        int malformed = Utf8.firstMalformed(bytes);
        if (malformed >= 0) {
            throw new RefusedException(Problems.notUtf8(malformed));
        }
        Findings findings = new Findings();
        return assembly.assemble(parse(bytes, findings), findings);
    }

    private PushedFields parse(byte[] bytes, Findings findings) throws RefusedException {
        int start = byteOrderMark(bytes);
        try (JsonParser parser = json.createParser(bytes, start, bytes.length - start)) {
            return fields(parser, findings);
        } catch (StreamConstraintsException e) {
            throw new RefusedException(tooMuch(e));
        } catch (JsonProcessingException e) {
            throw new RefusedException(JsonFaults.problem(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PushedFields fields(JsonParser parser, Findings findings) throws IOException, RefusedException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new RefusedException(Problems.empty());
        }
        if (first != JsonToken.START_OBJECT) {
            throw new RefusedException(Problems.notAnObject(JsonKinds.of(first)));
        }
        PushedFields fields = new PushedFields(findings);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            fields.take(parser);
        }
        if (parser.nextToken() != null) {
            throw new RefusedException(Problems.notJson("something follows the object"));
        }
        if (!fields.duplicates().isEmpty()) {
            throw new RefusedException(
                    Problems.duplicateFields(fields.duplicates().errors()));
        }
        return fields;
    }

    private static Problem tooMuch(StreamConstraintsException e) {
        String message = e.getOriginalMessage();
        if (message.startsWith("Document nesting depth")) {
            return Problem.of(400, "too-deep", "Nested too deep", "must not be nested deeper than " + MAX_DEPTH);
        }
        return Problems.notJson("a field's name or a number is longer than " + MAX_NAME + " characters");
    }

    /** RFC 8259 lets a parser ignore the mark, and files from some editors begin with it. */
    private static int byteOrderMark(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        return marked ? 3 : 0;
    }
}
