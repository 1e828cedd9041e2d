package org.dateline.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizedTextTest {

    @Test
    void cutsPossessivesHyphensAndQuotes() {
        assertThat(tokens("Bukele’s “Inter-American” O'Brien, James' $74,000"))
                .containsExactly(
                        "Bukele",
                        "’s",
                        "“",
                        "Inter",
                        "-",
                        "American",
                        "”",
                        "O'Brien",
                        ",",
                        "James",
                        "'",
                        "$",
                        "74,000");
    }

    @Test
    void keepsAbbreviationsInitialsAndAddressesWhole() {
        assertThat(tokens("Mr. J. Smith of the U.S. wrote to me@example.org (https://example.org/a,b). @handle #Tag"))
                .containsExactly(
                        "Mr.",
                        "J.",
                        "Smith",
                        "of",
                        "the",
                        "U.S.",
                        "wrote",
                        "to",
                        "me@example.org",
                        "(",
                        "https://example.org/a,b",
                        ")",
                        ".",
                        "@handle",
                        "#Tag");
    }

    @Test
    void findsSentences() {
        assertThat(sentences("Mr. Smith went to the U.S. in May. “Did he?” asked Ann. The U.S. The end.\nNew line"))
                .containsExactly(
                        "Mr. Smith went to the U.S. in May.",
                        "“Did he?” asked Ann.",
                        "The U.S.",
                        "The end.",
                        "New line");
    }

    @Test
    void goesOnOverWrappedLines() {
        assertThat(sentences("The minister\r\nsaid so. It was\r\n\r\nNew York"))
                .containsExactly("The minister\r\nsaid so.", "It was", "New York");
    }

    @Test
    void foldsAccentsAndCombiningMarks() {
        TokenizedText text = TokenizedText.of("S\u00c3O Pe\u0301rez \u0141\u00f3d\u017a D\u2019Arc");
        assertThat(text.folded(0)).isEqualTo("sao");
        assertThat(text.folded(1)).isEqualTo("perez");
        assertThat(text.folded(2)).isEqualTo("lodz");
        assertThat(text.folded(3)).isEqualTo("d'arc");
    }

    private static List<String> tokens(String text) {
        TokenizedText tokens = TokenizedText.of(text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            found.add(tokens.token(i));
        }
        return found;
    }

    private static List<String> sentences(String text) {
        TokenizedText tokens = TokenizedText.of(text);
        List<String> found = new ArrayList<>();
        for (int s = 0; s < tokens.sentences(); s++) {
            found.add(text.substring(tokens.start(tokens.sentenceStart(s)), tokens.end(tokens.sentenceEnd(s) - 1)));
        }
        return found;
    }
}
