package org.dateline.ingest.articles;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.ingest.RawTopic;
import org.dateline.ingest.Service;
import org.dateline.localstack.junit.SharedStack;
import org.dateline.localstack.junit.StackTestResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class BadInputTest {

    /** What is pushed, and the answer: status, kind and the wrong fields in any order. */
    record Case(String name, byte[] body, int status, String kind, List<String> fields) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final String VALID = "'source':'s','title':'t'";

    static Stream<Case> unreadable() {
        return Stream.of(
                bytes("empty body", new byte[0], "empty-body"),
                bytes("white space", " \r\n\t".getBytes(UTF_8), "empty-body"),
                unreadable("null", "null", "not-an-object"),
                unreadable("array", "[{" + VALID + ",'body':'b'}]", "not-an-object"),
                unreadable("string", "'article'", "not-an-object"),
                unreadable("number", "1", "not-an-object"),
                unreadable("truncated", "{" + VALID, "not-json"),
                unreadable("truncated in a text", "{'source':'s", "not-json"),
                unreadable("no JSON", "source=s&title=t", "not-json"),
                unreadable("trailing comma", "{" + VALID + ",}", "not-json"),
                unreadable("unquoted name", "{source:'s'}", "not-json"),
                unreadable("NaN", "{" + VALID + ",'body':NaN}", "not-json"),
                unreadable("comment", "{/* no */" + VALID + "}", "not-json"),
                unreadable("raw line feed in a text", "{'source':'a\nb'}", "not-json"),
                unreadable("raw NUL in a text", "{'source':'a\0b'}", "not-json"),
                unreadable("bad escape", "{'source':'\\x41'}", "not-json"),
                unreadable("second document", "{" + VALID + ",'body':'b'} {}", "not-json"),
                unreadable("trailing text", "{" + VALID + ",'body':'b'}x", "not-json"),
                unreadable("trailing bracket", "{" + VALID + ",'body':'b'}}", "not-json"),
                unreadable("very long number", "{'x':" + "9".repeat(2_000) + "}", "not-json"),
                unreadable("name with half a pair", "{'\\ud800':1}", "not-json"),
                unreadable("very long name", "{'" + "n".repeat(2_000) + "':1}", "not-json"),
                unreadable("deep arrays", "{'tags':" + "[".repeat(100_000) + "]".repeat(100_000) + "}", "too-deep"),
                unreadable("deep objects", "{'a':".repeat(5_000) + "1" + "}".repeat(5_000), "too-deep"),
                unreadable("deep unclosed", "[".repeat(1_000_000), "not-an-object"),
                bytes("UTF-16", json("{" + VALID + ",'body':'b'}").getBytes(UTF_16LE), "not-json"),
                bytes("Latin-1", text("caf\u00e9".getBytes(ISO_8859_1)), "not-utf-8"),
                bytes("lone continuation", text(0x80), "not-utf-8"),
                bytes("overlong slash", text(0xc0, 0xaf), "not-utf-8"),
                bytes("overlong NUL", text(0xc0, 0x80), "not-utf-8"),
                bytes("overlong in three", text(0xe0, 0x80, 0xaf), "not-utf-8"),
                bytes("overlong in four", text(0xf0, 0x80, 0x80, 0xaf), "not-utf-8"),
                bytes("encoded high surrogate", text(0xed, 0xa0, 0x80), "not-utf-8"),
                bytes("encoded surrogate pair", text(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80), "not-utf-8"),
                bytes("above U+10FFFF", text(0xf4, 0x90, 0x80, 0x80), "not-utf-8"),
                bytes("cut sequence", text(0xe2, 0x82), "not-utf-8"),
                bytes("FF", text(0xff), "not-utf-8"),
                new Case(
                        "duplicate names",
                        utf8("{" + VALID + ",'body':'b','title':'u'}"),
                        400,
                        "duplicate-field",
                        List.of("title")),
                new Case(
                        "duplicate unknown names",
                        utf8("{" + VALID + ",'x':1,'x':2,'url':null,'url':null}"),
                        400,
                        "duplicate-field",
                        List.of("x", "url")));
    }

    static Stream<Case> invalid() {
        String ahead = Instant.now().plus(Duration.ofHours(25)).toString();
        return Stream.of(
                invalid("empty object", "{}", "source", "title", "body"),
                invalid("nulls", "{'source':null,'title':null,'body':null}", "source", "title", "body"),
                invalid("blank", "{'source':'','title':' \\t\\n','body':'\u3000'}", "source", "title", "body"),
                invalid(
                        "wrong types",
                        "{'source':1,'title':true,'body':['b'],'url':{},'authors':'a','tags':{},"
                                + "'section':0.5,'language':false,'publishedAt':1764000000,'externalId':7}",
                        "source",
                        "title",
                        "body",
                        "url",
                        "authors",
                        "tags",
                        "section",
                        "language",
                        "publishedAt",
                        "externalId"),
                invalid("both bodies", "{" + VALID + ",'body':'b','bodyHtml':'<p>b'}", "bodyHtml"),
                invalid("neither body", "{" + VALID + "}", "body"),
                invalid("HTML of wrong type", "{" + VALID + ",'bodyHtml':1}", "bodyHtml"),
                invalid("HTML without text", "{" + VALID + ",'bodyHtml':'<p> </p><script>x</script>'}", "bodyHtml"),
                invalid("HTML with NUL", "{" + VALID + ",'bodyHtml':'<p>a\\u0000'}", "bodyHtml"),
                invalid("HTML with half a pair", "{" + VALID + ",'bodyHtml':'<p>\\ud83d</p>'}", "bodyHtml"),
                invalid("HTML that spells NUL", "{" + VALID + ",'bodyHtml':'<p>a&#0;'}", "bodyHtml"),
                invalid("too much HTML", "{" + VALID + ",'bodyHtml':'" + "<b>x".repeat(600_000) + "'}", "bodyHtml"),
                invalid(
                        "HTML with too much text",
                        "{" + VALID + ",'bodyHtml':'" + "é".repeat(524_289) + "'}",
                        "bodyHtml"),
                valid(
                        "unknown fields",
                        "'Title':'x','body_html':'','\u00e9':[{}],'id':'1'",
                        "Title",
                        "body_html",
                        "\u00e9",
                        "id"),
                valid("long name", "'" + "x".repeat(79) + "\ud83d\ude00':1", "x".repeat(79) + "?…"),
                valid("ftp address", "'url':'ftp://example.com/a'", "url"),
                valid("relative address", "'url':'/2026/story'", "url"),
                valid("no address", "'url':'not a url'", "url"),
                valid("empty address", "'url':''", "url"),
                valid("long address", "'url':'https://example.com/" + "a".repeat(2_048) + "'", "url"),
                valid("date without time", "'publishedAt':'2026-11-23'", "publishedAt"),
                valid("date without offset", "'publishedAt':'2026-11-23T10:00:00'", "publishedAt"),
                valid("no such day", "'publishedAt':'2026-02-30T10:00:00Z'", "publishedAt"),
                valid("words for a date", "'publishedAt':'yesterday'", "publishedAt"),
                valid("more than a day ahead", "'publishedAt':'" + ahead + "'", "publishedAt"),
                valid("year 0", "'publishedAt':'0000-01-01T00:00:00Z'", "publishedAt"),
                valid("bad language", "'language':'english language'", "language"),
                valid(
                        "long external id and section",
                        "'externalId':'" + "e".repeat(501) + "','section':'" + "s".repeat(201) + "'",
                        "externalId",
                        "section"),
                valid("too many authors", "'authors':[" + list("'a'", 51) + "]", "authors"),
                valid("too many tags", "'tags':[" + list("'a'", 5_000) + "]", "tags"),
                valid(
                        "long and bad elements",
                        "'authors':['ok','" + "a".repeat(201) + "',null,''],'tags':['" + "t".repeat(101)
                                + "',7,['x'],{}]",
                        "authors[1]",
                        "authors[2]",
                        "authors[3]",
                        "tags[0]",
                        "tags[1]",
                        "tags[2]",
                        "tags[3]"),
                invalid(
                        "long source and title",
                        "{'source':'" + "s".repeat(201) + "','title':'" + "t".repeat(1_001) + "','body':'b'}",
                        "source",
                        "title"),
                invalid("long body", "{" + VALID + ",'body':'" + "b".repeat(1_048_577) + "'}", "body"),
                invalid("NUL", "{'source':'s\\u0000','title':'t\\u0000','body':'\\u0000'}", "source", "title", "body"),
                invalid(
                        "control characters",
                        "{'source':'s\\u0007','title':'t\\u001b','body':'b\\u0085'}",
                        "source",
                        "title",
                        "body"),
                invalid(
                        "half pairs",
                        "{'source':'\\ud800','title':'t\\udc00','body':'\\udc00\\ud800'}",
                        "source",
                        "title",
                        "body"),
                valid(
                        "NUL and half pairs elsewhere",
                        "'url':'https://example.com/\\u0000','tags':['\\ud83d'],'authors':['\\u0000'],'externalId':'\\u0000',"
                                + "'section':'\\udfff','language':'\\u0000','publishedAt':'\\u0000'",
                        "url",
                        "tags[0]",
                        "authors[0]",
                        "externalId",
                        "section",
                        "language",
                        "publishedAt"));
    }

    @ParameterizedTest
    @MethodSource({"unreadable", "invalid"})
    void isAnsweredWithEveryWrongFieldAndNothingIsPublished(Case bad) {
        try (RawTopic topic = RawTopic.watch(SharedStack.bootstrapServers())) {
            HttpResponse<String> response = Service.post("application/json", bad.body());

            assertThat(response.statusCode()).as(response.body()).isEqualTo(bad.status());
            assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
            assertProblem(Service.json(response.body()), bad);
            assertThat(topic.records()).isEmpty();
        }
    }

    private static void assertProblem(JsonNode problem, Case bad) {
        assertThat(problem.path("type").asText()).isEqualTo("urn:dateline:problem:" + bad.kind());
        assertThat(problem.path("status").asInt()).isEqualTo(bad.status());
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.findValuesAsText("field")).containsExactlyInAnyOrderElementsOf(bad.fields());
        assertThat(problem.path("errors"))
                .allSatisfy(error ->
                        assertThat(error.path("detail").asText()).matches("(must|is) .*|as text, must .*|.*[a-z].*"));
    }

    private static Case unreadable(String name, String body, String kind) {
        return bytes(name, utf8(body), kind);
    }

    private static Case bytes(String name, byte[] body, String kind) {
        return new Case(name, body, 400, kind, List.of());
    }

    private static Case invalid(String name, String body, String... fields) {
        return new Case(name, utf8(body), 422, "invalid-article", Arrays.asList(fields));
    }

    private static Case valid(String name, String wrong, String... fields) {
        return invalid(name, "{" + VALID + ",'body':'b'," + wrong + "}", fields);
    }

    /** A body that is valid but for the bytes of its text. */
    private static byte[] text(int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return text(all);
    }

    private static byte[] text(byte[] bytes) {
        byte[] before = utf8("{" + VALID + ",'body':'b");
        byte[] after = utf8("'}");
        byte[] all = Arrays.copyOf(before, before.length + bytes.length + after.length);
        System.arraycopy(bytes, 0, all, before.length, bytes.length);
        System.arraycopy(after, 0, all, before.length + bytes.length, after.length);
        return all;
    }

    private static String list(String element, int count) {
        return IntStream.range(0, count).mapToObj(i -> element).collect(Collectors.joining(","));
    }

    private static byte[] utf8(String json) {
        return json(json).getBytes(UTF_8);
    }

    private static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }
}
