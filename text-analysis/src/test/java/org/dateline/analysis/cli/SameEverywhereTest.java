package org.dateline.analysis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/**
 * The same input gives the same bytes on every JDK, in every run, with any number of threads. The hash was made on JDK 17 and
 * on JDK 25; whoever changes what the engine finds puts the new one here after running the test on both.
 */
class SameEverywhereTest {

    private static final String EXPECTED = "e0347a96c0b999671dd5df8d58dddd46ec689bf7d5d209e38870f3c63f16c17e";
    private static final Path ARTICLES = Path.of("src/test/resources/evaluation/articles.jsonl");

    @Test
    void writesTheBytesThatOtherJdksWrite() throws IOException, NoSuchAlgorithmException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        int exit = AnalyseCommand.run(
                new String[] {"-"}, new ByteArrayInputStream(Files.readAllBytes(ARTICLES)), out, err);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(out.toByteArray());
        assertThat(exit).isZero();
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(EXPECTED);
    }
}
