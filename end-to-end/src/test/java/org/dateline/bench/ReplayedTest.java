package org.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReplayedTest {

    @Test
    void readsTheValuesOfAStatementFromTheLog() {
        Replayed replayed = Replayed.of(
                "select a ? b from t where x = $1 and y < $2 and z = any($3) and n = $4",
                "$1 = 'it''s $2', $2 = '2024-06-01 00:00:00+00', $3 = '{a,\"b c\"}', $4 = NULL");

        assertThat(replayed.sql()).isEqualTo("select a ?? b from t where x = ? and y < ? and z = any(?) and n = ?");
        assertThat(replayed.values())
                .isEqualTo(Arrays.asList("it's $2", "2024-06-01 00:00:00+00", "{a,\"b c\"}", null));
    }

    @Test
    void readsTheLongValuesOfAnExport() {
        String written = "a,''".repeat(100_000);

        Replayed replayed = Replayed.of("select $1", "$1 = '{" + written + "}'");

        assertThat(replayed.values().get(0)).hasSize(2 + 3 * 100_000);
    }
}
