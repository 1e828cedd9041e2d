package org.dateline.analysis.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.dateline.analysis.text.TokenizedText;
import org.junit.jupiter.api.Test;

class RecogniserTest {

    private static final Recogniser RECOGNISER = new Recogniser(RecogniserModel.shipped());

    @Test
    void findsNamesThatNoListHas() {
        assertThat(
                        names(
                                "Minister Thandolwethu Mokgosi of the Ministry of Rural Roads met farmers near Vraanfontein on Tuesday."))
                .containsExactly(
                        "PERSON Thandolwethu Mokgosi", "ORGANIZATION Ministry of Rural Roads", "LOCATION Vraanfontein");
    }

    @Test
    void keepsNamesWithHyphensWhole() {
        assertThat(names("President Moon Jae-in met Abdel Fattah al-Sisi in Cairo."))
                .containsExactly("PERSON Moon Jae-in", "PERSON Abdel Fattah al-Sisi", "LOCATION Cairo");
    }

    @Test
    void leavesTextWithoutNamesAlone() {
        assertThat(names("The rain is expected to go on until the end of the week, and more is to come."))
                .isEmpty();
    }

    @Test
    void acceptsAnyText() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < 200; k++) {
                int choice = random.nextInt(6);
                text.append(
                        choice == 0
                                ? (char) random.nextInt(0x10000)
                                : choice == 1 ? ' ' : (char) ('A' + random.nextInt(60)));
            }
            TokenizedText tokens = TokenizedText.of(text.toString());
            int before = 0;
            for (Name name : RECOGNISER.recognise(List.of(tokens)).get(0)) {
                assertThat(name.start()).isGreaterThanOrEqualTo(before);
                assertThat(name.end()).isGreaterThan(name.start()).isLessThanOrEqualTo(tokens.size());
                assertThat(tokens.sentenceOf(name.start())).isEqualTo(tokens.sentenceOf(name.end() - 1));
                before = name.end();
            }
        }
    }

    @Test
    void takesLongRunsOfCapitalsAndRepeatedNamesInTheirStride() {
        assertThat(RECOGNISER.recognise(List.of(TokenizedText.of("A".repeat(100_000)))))
                .hasSize(1);
        assertThat(RECOGNISER.recognise(List.of(TokenizedText.of("Kenya Bank ".repeat(50_000)))))
                .hasSize(1);
        assertThat(RECOGNISER.recognise(List.of(TokenizedText.of("al-".repeat(50_000)))))
                .hasSize(1);
    }

    @Test
    void refusesWhatIsNoModel() {
        assertThatThrownBy(() -> RecogniserModel.read(new ByteArrayInputStream(new byte[100])))
                .isInstanceOf(IOException.class);
    }

    private static List<String> names(String text) {
        TokenizedText tokens = TokenizedText.of(text);
        return RECOGNISER.recognise(List.of(tokens)).get(0).stream()
                .map(name -> name.type() + " " + text.substring(tokens.start(name.start()), tokens.end(name.end() - 1)))
                .toList();
    }
}
