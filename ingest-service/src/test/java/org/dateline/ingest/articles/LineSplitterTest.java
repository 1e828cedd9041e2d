package org.dateline.ingest.articles;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineSplitterTest {

    private final List<String> lines = new ArrayList<>();

    @Test
    void findsEveryLineHoweverTheStreamIsCut() {
        Random random = new Random(1);
        for (int round = 0; round < 500; round++) {
            byte[] stream = bytes(random);
            lines.clear();
            LineSplitter splitter = new LineSplitter(1_000);
            for (int from = 0; from < stream.length; ) {
                int to = Math.min(stream.length, from + 1 + random.nextInt(40));
                splitter.feed(Arrays.copyOfRange(stream, from, to), this::add);
                from = to;
            }
            splitter.end(this::add);

            List<String> expected = new ArrayList<>(List.of(new String(stream, US_ASCII).split("\n", -1)));
            if (expected.get(expected.size() - 1).isEmpty()) {
                expected.remove(expected.size() - 1);
            }
            assertThat(lines).isEqualTo(expected);
        }
    }

    @Test
    void tooLongALineIsNamedAndTheNextOnesGoOn() {
        LineSplitter splitter = new LineSplitter(10);
        List<Line> found = new ArrayList<>();

        splitter.feed("12345678901\n1234567890\n123456".getBytes(US_ASCII), found::add);
        splitter.feed("789012\nend".getBytes(US_ASCII), found::add);
        splitter.end(found::add);

        assertThat(found).extracting(Line::isTooLong).containsExactly(true, false, true, false);
        assertThat(found).extracting(Line::number).containsExactly(1L, 2L, 3L, 4L);
    }

    /** Many line feeds, and many bytes that differ from one in a single bit. */
    private static byte[] bytes(Random random) {
        byte[] stream = new byte[random.nextInt(200)];
        byte[] alphabet = "\n\u000b\b\u000eJ*a".getBytes(US_ASCII);
        for (int i = 0; i < stream.length; i++) {
            stream[i] = alphabet[random.nextInt(alphabet.length)];
        }
        return stream;
    }

    private void add(Line line) {
        lines.add(new String(line.bytes(), US_ASCII));
    }
}
