package org.dateline.events.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContentHashTest {

    @Test
    void isTheSha256ThatOtherToolsGive() {
        // printf 'Ministers meet\0First line. Second line.' | sha256sum
        assertThat(ContentHash.of("Ministers meet", "First line.\nSecond line."))
                .isEqualTo("657864b41fd305d2ac1da6705d5d4e1def05817809aa2a019896498b68fad4c0");
        // printf '\303\211lys\303\251e\0' | sha256sum
        assertThat(ContentHash.of("E\u0301lyse\u0301e", " \n "))
                .isEqualTo("d7112b414cd95ae3fe785a5f968ef4d818dcaa1b875006937c8228e0876d52c6");
    }

    @ParameterizedTest
    @MethodSource("sameTexts")
    void staysTheSameWhenOnlyLayoutOrCompositionDiffer(String one, String other) {
        assertThat(ContentHash.of("Title", one)).isEqualTo(ContentHash.of("Title", other));
        assertThat(ContentHash.of(one, "Body")).isEqualTo(ContentHash.of(other, "Body"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ab|a b", "a|A", "a|a.", "\ufb01|fi", "\uff21|A", "a\u200bb|ab", "stra\u00dfe|strasse"})
    void changesWithEveryLetter(String one, String other) {
        assertThat(ContentHash.of("Title", one)).isNotEqualTo(ContentHash.of("Title", other));
    }

    @Test
    void isTheSameByTheShortWayForAsciiTextAndByTheLongOne() {
        for (char c = 0; c < 0x80; c++) {
            String text = c + " a" + c + c + "b\n" + c;
            String collapsed = WhiteSpace.collapse(text);
            assertThat(ContentHash.of("Title", text))
                    .as("U+%04X", (int) c)
                    .isEqualTo(ContentHash.of("Title", collapsed));
        }
        byte[] ascii = " \u001f a \t\u000b b\r\n".getBytes(US_ASCII);
        assertThat(new String(ascii, 0, WhiteSpace.collapseAscii(ascii), US_ASCII))
                .isEqualTo("\u001f a b");
    }

    @Test
    void keepsTitleAndBodyApart() {
        assertThat(ContentHash.of("a b", "c")).isNotEqualTo(ContentHash.of("a", "b c"));
    }

    @Test
    void collapsesLongRunsInOnePass() {
        assertThat(WhiteSpace.collapse(" \n".repeat(500_000) + "a" + "\t".repeat(500_000) + "b "))
                .isEqualTo("a b");
    }

    static Stream<Arguments> sameTexts() {
        return Stream.of(
                Arguments.of("a b", "a  b"),
                Arguments.of("a b", "a\tb"),
                Arguments.of("a b", "a \r\n\r\n b"),
                Arguments.of("a b", "\u00a0a\u3000b\u2009"),
                Arguments.of("a b", "a\u2028b"),
                Arguments.of("caf\u00e9", "cafe\u0301"),
                Arguments.of("\ud55c", "\u1112\u1161\u11ab"));
    }
}
