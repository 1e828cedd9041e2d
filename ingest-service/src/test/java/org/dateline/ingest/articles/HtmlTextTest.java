package org.dateline.ingest.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "plain | plain",
                "<p>One.</p><p>Two.</p> | One.~Two.",
                "<p>One<br>Two<br/><br>Three | One~Two~Three",
                "<h1>Head</h1>text<div>more <b>bo</b>ld</div>after | Head~text~more bold~after",
                "a  b\\n\\tc&nbsp; d | a b c d",
                "Caf&eacute; &amp; &#x201C;x&#8221; &lt;b&gt; &unknown; | Café & “x” <b> &unknown;",
                "<ul><li>One<li>Two</ul> | One~Two",
                "<table><tr><td>1</td><td>2</td></tr><tr><th>3</th></tr></table> | 1 2~3",
                "<script>var a='<p>';</script><style>p{}</style>text<template>t</template><noscript>n</noscript> | text",
                "<html><head><title>Head</title></head><body>Body</body></html> | Body",
                "<!-- no --><p>yes<!-- no --> | yes",
                "<iframe>i</iframe><svg><text>s</text></svg><button>b</button>t | t",
                "Pre&shy;si&#8203;dent | President",
                "<a href='x'>link</a>, then | link, then",
                "<pre>a\\n  b</pre> | a b"
            })
    void keepsTheTextOneLineABlock(String html, String text) {
        assertThat(HtmlText.of(html.replace("\\n", "\n").replace("\\t", "\t"))).isEqualTo(text.replace('~', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>x",
                "<b>x",
                "<a>x",
                "<table>x",
                "<p><b>x",
                "<table><tr><td>x",
                "<ul><li>x",
                "<font a=1>x",
                "<b></p>x",
                "<select>x",
                "<svg>x",
                "<i><p>x</i>",
                "</p>x",
                "&amp;x",
                "&x",
                "<!--x",
                "<x y",
                "<div a=",
                "<form>x",
                "<span>"
            })
    void takesBoundedTimeAndNoStackForMarkupMadeToHurt(String piece) {
        String html = piece.repeat(HtmlText.MAX_HTML / piece.length());

        assertTimeout(Duration.ofSeconds(20), () -> HtmlText.of(html));
    }
}
