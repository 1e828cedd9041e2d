package org.dateline.analysis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnalyseCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void answersLinesInTheirOrder() throws IOException {
        StringBuilder in = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            in.append("{\"id\":\"")
                    .append(i)
                    .append("\",\"other\":1,\"body\":\"The minister left Kenya for Ghana.\"}\n");
        }

        assertThat(run(in.toString())).isZero();
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\n");
        assertThat(lines).hasSize(200);
        for (int i = 0; i < lines.length; i++) {
            JsonNode json = new ObjectMapper().readTree(lines[i]);
            assertThat(json.path("id").asText()).isEqualTo(Integer.toString(i));
            assertThat(json.path("countries")).hasToString("[\"KE\",\"GH\"]");
            assertThat(json.at("/entities/0/mentions/0/by").asText()).isEqualTo("gazetteer:country:KE");
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void namesBadLinesAndGoesOn() {
        int exit = run(
                "{\"id\":\"a\",\"body\":\"Kenya\"}\n{oops\n[]\n{\"id\":\"b\"}\n\n{\"id\":\"c\",\"body\":\"Ghana\"}\n");

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8).split("\n")).hasSize(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("line 2: not JSON", "line 3: expected a JSON object", "line 4: body is missing");
    }

    @Test
    void saysWhichFileIsMissing() {
        int exit = AnalyseCommand.run(
                new String[] {"no-such-file.jsonl"}, new ByteArrayInputStream(new byte[0]), out, new PrintStream(err));

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no file no-such-file.jsonl");
    }

    private int run(String in) {
        return AnalyseCommand.run(
                new String[] {"-"},
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
