package org.dateline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.dateline.localstack.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            frobnicate               | Unmatched argument at index 0: 'frobnicate'; see dateline --help
            up --port-offset many    | 'many' is not a number from 0 to 56000; see dateline up --help
            up --port-offset -1      | '-1' is not a number from 0 to 56000; see dateline up --help
            up --port-offset 99999   | '99999' is not a number from 0 to 56000; see dateline up --help
            retract                  | Missing required parameter: 'ID'; see dateline retract --help
            """)
    void answersWrongUsageWithOneLine(String line, String message) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains(message);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--help", "up --help", "demo --help", "push --help", "tail --help", "retract --help", "analyse --help"})
    void helpsOnStandardOutput(String line) {
        assertThat(run(line.split(" "))).isZero();
        assertThat(out.toString()).startsWith("Usage: dateline");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysThatNoStackIsUp() {
        int offset = Ports.free() - 8081;
        if (offset < 0 || offset > 56_000) {
            offset = 55_999;
        }
        int code = run("retract", "--port-offset", Integer.toString(offset), "11111111-1111-5111-8111-111111111111");
        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("dateline: Nothing answers at http://127.0.0.1:" + (8081 + offset)
                        + "; is the stack up (./dateline up)?");
    }

    private int run(String... arguments) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
