package org.dateline.events.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    private static final Pattern SHAPE = Pattern.compile("https?://[a-z0-9\\[\\]:._-]+/[!-~]*");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // scheme, host, port
                "HTTPS://News.EXAMPLE/A|https://news.example/A",
                "https://news.example|https://news.example/",
                "https://news.example?a=1|https://news.example/?a=1",
                "https://news.example:443/a|https://news.example/a",
                "http://news.example:80/a|http://news.example/a",
                "http://news.example:443/a|http://news.example:443/a",
                "http://news.example:/a|http://news.example/a",
                "http://news.example:08080/a|http://news.example:8080/a",
                "https://b\u00fccher.example/|https://xn--bcher-kva.example/",
                "https://B\u00dcCHER.example/|https://xn--bcher-kva.example/",
                "https://bu\u0308cher.example/|https://xn--bcher-kva.example/",
                "https://b%C3%BCcher.example/|https://xn--bcher-kva.example/",
                "https://XN--BCHER-KVA.example/|https://xn--bcher-kva.example/",
                "https://\u043f\u0440\u0435\u0437\u0438\u0434\u0435\u043d\u0442.\u0440\u0444/|https://xn--d1abbgf6aiiy.xn--p1ai/",
                "https://ex%61mple.example/|https://example.example/",
                "http://[2001:DB8::1]:8080/|http://[2001:db8::1]:8080/",
                "http://192.0.2.7/a|http://192.0.2.7/a",
                // percent encoding and dot segments
                "https://n.example/%7euser/%41%2d%5F|https://n.example/~user/A-_",
                "https://n.example/a%2fb%3a|https://n.example/a%2Fb%3A",
                "https://n.example/caf\u00e9|https://n.example/caf%C3%A9",
                "https://n.example/caf%c3%a9|https://n.example/caf%C3%A9",
                "https://n.example/100%|https://n.example/100%25",
                "https://n.example/100%zz|https://n.example/100%25zz",
                "https://n.example/a[1]|https://n.example/a%5B1%5D",
                "https://n.example/\ud83d\ude80|https://n.example/%F0%9F%9A%80",
                "https://n.example/a/./b/../c|https://n.example/a/c",
                "https://n.example/a/%2e%2E/c|https://n.example/c",
                "https://n.example/../../a|https://n.example/a",
                "https://n.example/a/..|https://n.example/",
                "https://n.example/a/.|https://n.example/a/",
                "https://n.example/a//b|https://n.example/a//b",
                // query
                "https://n.example/a?|https://n.example/a",
                "https://n.example/a?b=2&a=1|https://n.example/a?a=1&b=2",
                "https://n.example/a?x=2&b&x=1|https://n.example/a?b&x=2&x=1",
                "https://n.example/a?id=7&utm_source=x&UTM_Medium=y&fbclid=z|https://n.example/a?id=7",
                "https://n.example/a?gclid=1|https://n.example/a",
                "https://n.example/a?utm%5Fsource=x|https://n.example/a",
                "https://n.example/a?utmost=x|https://n.example/a?utmost=x",
                "https://n.example/a?&&b=1&|https://n.example/a?b=1",
                "https://n.example/a?q=a+b%20c|https://n.example/a?q=a+b%20c",
                "https://n.example/a?u=https://b.example/?c|https://n.example/a?u=https://b.example/?c",
                // fragment
                "https://n.example/a#top|https://n.example/a",
                "https://n.example/a#|https://n.example/a",
                "https://n.example/a#!/story/9|https://n.example/a#!/story/9",
                "https://n.example/a?b=1#!x?y=%7a|https://n.example/a?b=1#!x?y=z",
            })
    void writesOneAddressInOneForm(String url, String canonical) {
        assertThat(CanonicalUrl.of(url)).isEqualTo(canonical);
        assertThat(CanonicalUrl.of(canonical)).isEqualTo(canonical);
    }

    @Test
    void keepsApartWhatMayBeAnotherArticle() {
        assertThat(new String[] {
                    "https://n.example/a",
                    "http://n.example/a",
                    "https://www.n.example/a",
                    "https://n.example/a/",
                    "https://n.example/A",
                    "https://n.example./a",
                    "https://n.example/a?b",
                    "https://n.example/a?b="
                })
                .extracting(CanonicalUrl::of)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "ftp://n.example/a|must be an absolute http or https URL",
                "n.example/a|must be an absolute http or https URL",
                "//n.example/a|must be an absolute http or https URL",
                "/a|must be an absolute http or https URL",
                "http:/n.example|must be an absolute http or https URL",
                "mailto:a@n.example|must be an absolute http or https URL",
                "javascript:alert(1)|must be an absolute http or https URL",
                "http:///a|must have a host and, if any, a port number",
                "http://:80/a|must have a host and, if any, a port number",
                "http://n.example:x/|must have a host and, if any, a port number",
                "http://n.example:80:80/|must have a host and, if any, a port number",
                "http://[::1/|must have a host and, if any, a port number",
                "http://n.example:65536/|must have a port of at most 65535",
                "http://user@n.example/|must not contain a user name or password",
                "http://user:secret@n.example/|must not contain a user name or password",
                "http://a..example/|must have a valid host name",
                "http://./|must have a valid host name",
                "http://-a.example/|must have a valid host name",
                "http://a%2Fb.example/|must have a valid host name",
                "http://a\\b.example/|must have a valid host name",
                "http://\u2028.example/|must not contain white space or control characters",
                "http://n.example/a b|must not contain white space or control characters",
                "http://n.example/\ud83d|must not contain half of a surrogate pair",
                "http://n.example/\ude80\ud83d|must not contain half of a surrogate pair",
                // younger than the tables of IDNA 2003
                "http://\ud83d\ude80.example/|must have a valid host name",
            })
    void refusesWhatIsNoArticleAddressAndSaysWhy(String url, String reason) {
        assertThatThrownBy(() -> CanonicalUrl.of(url))
                .isInstanceOf(InvalidUrlException.class)
                .hasMessage(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " https://n.example/", "https://n.example/\n", "http://n.example/\u0000"})
    void refusesEmptyAndPaddedText(String url) {
        assertThatThrownBy(() -> CanonicalUrl.of(url)).isInstanceOf(InvalidUrlException.class);
    }

    @Test
    void refusesHostsThatNoNameServerCouldHold() {
        assertThatThrownBy(() -> CanonicalUrl.of("http://" + "a".repeat(64) + ".example/"))
                .isInstanceOf(InvalidUrlException.class);
        assertThatThrownBy(() -> CanonicalUrl.of("http://" + "a.".repeat(100_000) + "example/"))
                .isInstanceOf(InvalidUrlException.class);
    }

    /** All scripts but the ideographs and Hangul syllables. The digest was made on Java 17; Java 25 gives the same. */
    @Test
    void writesHostsAlikeOnEveryJava() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int c = 0x80; c < 0x10000; c = c == 0x33ff ? 0xf900 : c + 1) {
            String letter = Character.toString(c);
            for (String host :
                    List.of(letter, "a" + letter + "b", "\u05d0" + letter + "\u05d1", "e" + letter + "\u0301")) {
                String canonical;
                try {
                    canonical = CanonicalUrl.of("http://" + host + ".example/");
                } catch (InvalidUrlException e) {
                    canonical = e.getMessage();
                }
                digest.update(canonical.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("0124392e3b5ec73e3e96fa93af010c7e169bd809b7d10f0a825d65f7063c775a");
    }

    @Test
    void answersAnyTextWithACanonicalUrlOrItsOwnException() {
        Random random = new Random(20261123);
        int accepted = 0;
        for (int i = 0; i < 200_000; i++) {
            String url = randomUrl(random);
            String canonical;
            try {
                canonical = CanonicalUrl.of(url);
            } catch (InvalidUrlException e) {
                continue;
            }
            accepted++;
            assertThat(SHAPE.matcher(canonical).matches())
                    .as("%s -> %s", url, canonical)
                    .isTrue();
            assertThat(CanonicalUrl.of(canonical)).as(url).isEqualTo(canonical);
        }
        assertThat(accepted).as("accepted, so that the test tests something").isGreaterThan(10_000);
    }

    private static String randomUrl(Random random) {
        String[] pieces = {
            "http://",
            "https://",
            "n.example",
            "xn--",
            "[::1]",
            ":80",
            ":",
            "/",
            "//",
            "..",
            ".",
            "%2e",
            "%",
            "%C3",
            "%zz",
            "?",
            "&",
            "=",
            "utm_source=",
            "#",
            "#!",
            "@",
            "\\",
            "a",
            "B",
            "\u00df",
            "\u00e9",
            "e\u0301",
            "\u3002",
            "\uff0e",
            "\u0130",
            "\u05d0",
            "\u0661",
            "\u200d",
            "\ud83d\ude80",
            "\ud83d",
            "\ude80",
            "\u0000",
            " "
        };
        StringBuilder url = new StringBuilder(random.nextInt(8) == 0 ? "" : "http://");
        url.append(random.nextBoolean() ? "n.example/" : "");
        for (int n = random.nextInt(8); n > 0; n--) {
            boolean known = random.nextInt(4) > 0;
            url.append(known ? pieces[random.nextInt(pieces.length)] : Character.toString(random.nextInt(0x110000)));
        }
        return url.toString();
    }
}
