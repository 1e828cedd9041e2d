package org.dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RobustnessTest {

    /** Far above what any of these takes (the slowest under a second), far below what quadratic work would. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    private static final Analyser ANALYSER = Analyser.load(AnalyserOptions.defaults());

    @BeforeAll
    static void warmUp() {
        ANALYSER.analyse(new Document("", "President Ana Ruiz met Omar Haddad in Kenya. ".repeat(200), "en"));
    }

    static Stream<String> hardTexts() {
        return Stream.of(
                "a".repeat(1 << 20),
                "A".repeat(100_000),
                "A B ".repeat(50_000),
                "Ab ".repeat(100_000),
                "Ab-".repeat(100_000),
                "Ministry of ".repeat(50_000),
                "Ministry of Ab and ".repeat(30_000),
                "Bank of the ".repeat(50_000),
                "John Smith ".repeat(50_000),
                "President ".repeat(50_000),
                "New ".repeat(100_000),
                "de la ".repeat(100_000) + "Cruz",
                "(AB) ".repeat(100_000),
                "Alpha Beta (AB) ".repeat(30_000),
                "A.".repeat(100_000),
                "a@".repeat(100_000),
                "1,".repeat(100_000),
                "'s".repeat(100_000),
                "\u201c".repeat(100_000) + "x" + "\u201d".repeat(100_000),
                "\n".repeat(300_000),
                "X\n".repeat(100_000),
                "e\u0301\u0302\u0303".repeat(100_000),
                "\u0301".repeat(200_000),
                "\u05d0\u05d1 \u202e\u0627\u0644\u0639\u0631\u0628\u064a\u0629 ".repeat(20_000),
                "\ud83d\ude00".repeat(100_000),
                "\ud800".repeat(100_000),
                "\udc00\ud800 Kenya ".repeat(20_000),
                "\u4e2d\u56fd".repeat(100_000),
                "http://".repeat(50_000),
                "$1,".repeat(100_000),
                "$1 000 ".repeat(50_000),
                "1 mil ".repeat(50_000),
                "March ".repeat(50_000),
                "12 March 2026 ".repeat(30_000),
                "US$".repeat(100_000) + "5",
                "1".repeat(500_000) + " million dollars",
                "2026-03-".repeat(50_000),
                "#".repeat(200_000),
                differentNames(40_000));
    }

    private static String differentNames(int count) {
        StringBuilder names = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < count; i++) {
            names.append("Omar ").append((char) ('A' + random.nextInt(26)));
            for (int j = 0; j < 5; j++) {
                names.append((char) ('a' + random.nextInt(26)));
            }
            names.append(random.nextInt(4) == 0 ? ". " : " said ");
        }
        return names.toString();
    }

    @ParameterizedTest
    @MethodSource("hardTexts")
    void endsInBoundedTimeWithValidOffsets(String text) {
        long start = System.nanoTime();
        Analysis analysis =
                ANALYSER.analyse(new Document(text.substring(0, Math.min(1_000, text.length())), text, "en"));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
        assertOffsets(analysis, text.substring(0, Math.min(1_000, text.length())), text);
    }

    @Test
    void acceptsRandomUnicode() {
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 400; i++) {
                int c = random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(0x250);
                text.append(random.nextInt(5) == 0 ? " " : "").appendCodePoint(c);
            }
            String body = text.toString();
            assertOffsets(ANALYSER.analyse(new Document(body, body, null)), body, body);
        }
    }

    @Test
    void listsAtMostTwoThousandMentionsAndSaysHowManyAreMissing() {
        Analysis analysis = ANALYSER.analyse(new Document("", "Kenya and Ghana agree. ".repeat(1_500), "en"));

        assertThat(analysis.entities().stream()
                        .mapToInt(e -> e.mentions().size())
                        .sum())
                .isEqualTo(2_000);
        assertThat(analysis.mentionsOmitted()).isEqualTo(1_000);
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> ANALYSER.analyse(new Document("", "One. Two.", "en")))
                    .isInstanceOf(AnalysisInterruptedException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static void assertOffsets(Analysis analysis, String title, String body) {
        for (TaggedEntity entity : analysis.entities()) {
            assertThat(entity.id()).doesNotEndWith(":");
            for (Mention mention : entity.mentions()) {
                String text = mention.field() == Field.TITLE ? title : body;
                assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text());
                assertThat(insidePair(text, mention.start()) || insidePair(text, mention.end()))
                        .isFalse();
            }
        }
    }

    private static boolean insidePair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
