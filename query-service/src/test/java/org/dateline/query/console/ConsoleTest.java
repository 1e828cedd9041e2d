package org.dateline.query.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConsoleTest {

    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*\\bsrc=\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/live", "/entity/person:nayib-bukele", "/article/7b0c", "/?q=port%20talks"})
    void everyAddressIsTheOnePageAndIsAskedForAnew(String path) {
        Response page = given().get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("<title>Dateline</title>");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void scriptIsBundledAndKeptByBrowsers() {
        Matcher script = SCRIPT.matcher(given().get("/").asString());

        assertThat(script.find()).isTrue();
        Response bundle = given().get(script.group(1));
        assertThat(bundle.statusCode()).isEqualTo(200);
        assertThat(bundle.contentType()).contains("javascript");
        assertThat(bundle.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void unknownAddressesAreNotTheConsole() {
        assertThat(given().get("/v2/articles").statusCode()).isEqualTo(404);
        assertThat(given().get("/nothing-here").statusCode()).isEqualTo(404);
    }
}
