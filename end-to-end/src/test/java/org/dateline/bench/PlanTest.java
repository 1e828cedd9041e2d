package org.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void namesWhatIsReadAndTellsWholeTablesApart() {
        List<String> plan = List.of(
                "Limit  (cost=0.43..1.05 rows=21 width=24) (actual time=0.02..0.05 rows=21.00 loops=1)",
                "  ->  Index Only Scan Backward using article_time on article a  (actual rows=21.00 loops=1)",
                "  ->  Bitmap Index Scan on article_words  (actual rows=5.00 loops=1)",
                "  ->  Parallel Seq Scan on article_entity x  (actual rows=9000.00 loops=2)",
                "  ->  Seq Scan on article  (cost=0.00..9.00 rows=9 width=24) (never executed)",
                "  ->  Seq Scan on topic t  (actual rows=13.00 loops=1)");

        assertThat(Plan.read(plan)).containsExactly("all of article_entity", "article_time", "article_words");
    }
}
