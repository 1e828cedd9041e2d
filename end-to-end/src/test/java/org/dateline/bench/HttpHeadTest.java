package org.dateline.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HttpHeadTest {

    private static final String HEAD =
            "http/1.1 202 accepted\r\ncontent-type: application/json\r\ncontent-length: 17\r\n\r\n";

    @Test
    void bodyBeginsAfterTheEmptyLine() {
        byte[] answer = (HEAD + "{\"id\":\"0123456\"}\n").getBytes(US_ASCII);

        assertThat(HttpHead.end(answer, answer.length)).isEqualTo(HEAD.length());
        assertThat(HttpHead.end(answer, HEAD.length() - 1)).isEqualTo(-1);
    }

    @Test
    void statusAndLengthAreRead() {
        assertThat(HttpHead.status(HEAD)).isEqualTo(202);
        assertThat(HttpHead.length(HEAD)).isEqualTo(17);
    }

    @Test
    void answerWithoutALengthIsAnError() {
        assertThatThrownBy(() -> HttpHead.length("http/1.1 200 ok\r\ntransfer-encoding: chunked\r\n\r\n"))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("no length");
    }
}
