package org.dateline.analysis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void printsFiguresOfEveryKind() throws IOException {
        int exit = run("""
                {"id":"a","title":"Peace talks","body":"Troops and rebels agreed on a ceasefire in Kenya after a week of airstrikes, the army said.","entities":[{"start":43,"end":48,"type":"LOCATION"}],"topics":{"security":2,"trade":0},"countries":["KE"]}
                {"id":"b","title":"","body":"The baker opened his shop in the morning and sold bread to the neighbours.","topics":{"security":0,"trade":1}}
                """);
        assertThat(exit).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("2 articles", "macro", "calibration error", "first country right        1.000", "articles/s")
                .containsPattern("LOCATION +1.000 +1.000 +1.000")
                .containsPattern("security +1.000 +1.000 +1.000 +1.000 +1/1")
                .containsPattern("trade +0.000 +0.000 +0.000 +0.000 +0/1");
    }

    @Test
    void namesTheLineAndRuleThatAFileBreaks() throws IOException {
        assertThat(run("{\"id\":\"a\",\"body\":\"x\"}\n{\"id\":\"b\",\"body\":\"x\",\"topics\":{\"trade\":3}}"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("gold.jsonl, line 2", "needs 0, 1 or 2 for trade");
    }

    @Test
    void saysHowToCallIt() {
        assertThat(EvaluateCommand.run(List.of(), stream(out), stream(err))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("usage: evaluate GOLD");
    }

    private int run(String lines) throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), lines);
        return EvaluateCommand.run(List.of(gold.toString()), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
