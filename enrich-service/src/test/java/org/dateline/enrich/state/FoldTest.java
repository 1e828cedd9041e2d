package org.dateline.enrich.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dateline.enrich.raw.Position;
import org.dateline.enrich.raw.RawRecord;
import org.dateline.events.RawArticle;
import org.dateline.events.identity.ContentHash;
import org.junit.jupiter.api.Test;

class FoldTest {

    private static final UUID ID = UUID.fromString("6ba7b810-9dad-51d1-80b4-00c04fd430c8");
    private static final Instant T0 = Instant.parse("2026-11-01T10:00:00Z");
    private static final String V1 = "engine-1";
    private static final String V2 = "engine-2";

    @Test
    void firstTextIsRevisionOne() {
        Fold fold = fold(null, push(5, 1, "a"));

        assertThat(fold.outcomes()).containsExactly(Outcome.NEW);
        assertThat(fold.after().revision()).isEqualTo(1);
        assertThat(fold.after().change()).isEqualTo("new");
        assertThat(fold.after().raw()).isEqualTo(new Position(0, 5, at(1)));
        assertThat(fold.after().firstIngestedAt()).isEqualTo(at(1));
        assertThat(fold.after().time()).isEqualTo(at(1));
        assertThat(fold.text().position().offset()).isEqualTo(5);
        assertThat(fold.isPublished()).isTrue();
    }

    @Test
    void sameTextAndMetadataIsARepeatThatIsCountedAndNotPublished() {
        Fold fold = fold(stored(push(5, 1, "a")), push(6, 2, "a"));

        assertThat(fold.outcomes()).containsExactly(Outcome.REPEAT);
        assertThat(fold.after().repeats()).isEqualTo(1);
        assertThat(fold.after().raw().offset()).isEqualTo(5);
        assertThat(fold.after().seen()).isEqualTo(new Position(0, 6, at(2)));
        assertThat(fold.isPublished()).isFalse();
        assertThat(fold.isTouched()).isTrue();
        assertThat(fold.text()).isNull();
    }

    @Test
    void otherTextIsTheNextRevision() {
        Fold fold = fold(stored(push(5, 1, "a")), push(6, 2, "b"));

        assertThat(fold.outcomes()).containsExactly(Outcome.REVISION);
        assertThat(fold.after().revision()).isEqualTo(2);
        assertThat(fold.after().change()).isEqualTo("revision");
        assertThat(fold.after().firstIngestedAt()).isEqualTo(at(1));
        assertThat(fold.after().time()).isEqualTo(at(1));
        assertThat(fold.isPublished()).isTrue();
    }

    @Test
    void otherMetadataUpdatesWithinTheRevisionAndKeepsTheStoredText() {
        Instant published = at(-3600);
        Fold fold = fold(stored(push(5, 1, "a")), push(6, 2, "a", "Times", null, published));

        assertThat(fold.outcomes()).containsExactly(Outcome.METADATA);
        assertThat(fold.after().revision()).isEqualTo(1);
        assertThat(fold.after().change()).isEqualTo("metadata");
        assertThat(fold.after().time()).isEqualTo(published);
        assertThat(fold.after().raw().offset()).isEqualTo(6);
        assertThat(fold.text()).isNull();
        assertThat(fold.isPublished()).isTrue();
    }

    @Test
    void anotherEngineVersionAnalysesTheSameTextAgain() {
        Fold fold = Fold.of(stored(push(5, 1, "a")), List.of(push(6, 2, "a")), V2);

        assertThat(fold.outcomes()).containsExactly(Outcome.RE_ENRICHED);
        assertThat(fold.after().revision()).isEqualTo(1);
        assertThat(fold.after().enrichmentVersion()).isEqualTo(V2);
        assertThat(fold.text().position().offset()).isEqualTo(6);
    }

    @Test
    void anotherDeclaredLanguageAnalysesTheSameTextAgain() {
        Fold fold = fold(stored(push(5, 1, "a")), push(6, 2, "a", "Daily", "es", null));

        assertThat(fold.outcomes()).containsExactly(Outcome.RE_ENRICHED);
        assertThat(fold.after().metadata().declaredLanguage()).isEqualTo("es");
        assertThat(fold.text().position().offset()).isEqualTo(6);
    }

    @Test
    void lateRecordIsDropped() {
        ArticleState stored = stored(push(5, 10, "a"));
        Fold fold = fold(stored, redriven(8, 3, "old"));

        assertThat(fold.outcomes()).containsExactly(Outcome.LATE);
        assertThat(fold.after()).isEqualTo(stored);
        assertThat(fold.isPublished()).isFalse();
        assertThat(fold.isTouched()).isFalse();
    }

    @Test
    void redrivenRecordThatIsNewerByItsOriginalTimeWins() {
        Fold fold = fold(stored(push(5, 1, "a")), redriven(8, 3, "b"));

        assertThat(fold.outcomes()).containsExactly(Outcome.REVISION);
        assertThat(fold.after().raw().at()).isEqualTo(at(3));
    }

    @Test
    void atEqualTimesTheLaterOffsetWins() {
        assertThat(fold(stored(push(5, 1, "a")), redriven(6, 1, "b")).outcomes())
                .containsExactly(Outcome.REVISION);
    }

    @Test
    void pushThatFollowsInThePartitionWinsThoughTheBrokersClockWasSetBack() {
        Fold fold = fold(stored(push(5, 10, "a")), push(6, 4, "b"));

        assertThat(fold.outcomes()).containsExactly(Outcome.REVISION);
        assertThat(fold.after().seen()).isEqualTo(new Position(0, 6, at(10)));
        assertThat(fold.after().raw().at()).isEqualTo(at(10));
    }

    @Test
    void recordOfARecreatedTopicWinsByItsTime() {
        assertThat(fold(stored(push(500, 10, "a")), push(2, 20, "b")).outcomes())
                .containsExactly(Outcome.REVISION);
    }

    @Test
    void retractionLeavesAMarkWithTheRevisionAndWhatWasAnnounced() {
        Fold fold = fold(stored(push(5, 1, "a")).withAnnounced(List.of("trade")), retraction(6, 2));

        assertThat(fold.outcomes()).containsExactly(Outcome.RETRACTION);
        assertThat(fold.after().isLive()).isFalse();
        assertThat(fold.after().revision()).isEqualTo(1);
        assertThat(fold.after().retractedAt()).isEqualTo(at(2));
        assertThat(fold.after().announced()).containsExactly("trade");
        assertThat(fold.after().contentHash()).isNull();
        assertThat(fold.after().metadata()).isNull();
        assertThat(fold.isPublished()).isTrue();
    }

    @Test
    void retractionOfAnUnknownIdLeavesAMarkOfRevisionNoughtAndTheFirstTextIsRevisionOne() {
        Fold mark = fold(null, retraction(5, 1));
        Fold push = fold(mark.after(), push(6, 2, "a"));

        assertThat(mark.outcomes()).containsExactly(Outcome.RETRACTION);
        assertThat(mark.after().revision()).isZero();
        assertThat(mark.isPublished()).isTrue();
        assertThat(push.after().revision()).isEqualTo(1);
    }

    @Test
    void olderRecordIsDroppedAgainstAMark() {
        Fold fold = fold(fold(null, retraction(5, 10)).after(), redriven(9, 3, "a"));

        assertThat(fold.outcomes()).containsExactly(Outcome.LATE);
        assertThat(fold.after().isLive()).isFalse();
    }

    @Test
    void retractionOfAMarkIsARepeat() {
        Fold fold = fold(fold(null, retraction(5, 1)).after(), retraction(6, 2));

        assertThat(fold.outcomes()).containsExactly(Outcome.REPEAT);
        assertThat(fold.isPublished()).isFalse();
    }

    @Test
    void pushAfterARetractionRevivesWithTheNextRevisionEvenWithTheSameText() {
        ArticleState mark = fold(stored(push(5, 1, "a")), retraction(6, 2)).after();
        Fold fold = fold(mark, push(7, 3, "a"));

        assertThat(fold.outcomes()).containsExactly(Outcome.NEW);
        assertThat(fold.after().revision()).isEqualTo(2);
        assertThat(fold.after().retractedAt()).isNull();
        assertThat(fold.after().firstIngestedAt()).isEqualTo(at(3));
        assertThat(fold.text().position().offset()).isEqualTo(7);
    }

    @Test
    void severalRevisionsInABatchAllCountAndOnlyTheLastTextIsAnalysed() {
        Fold fold = fold(null, push(5, 1, "a"), push(6, 2, "b"), push(7, 3, "b"), push(8, 4, "c"));

        assertThat(fold.outcomes()).containsExactly(Outcome.NEW, Outcome.REVISION, Outcome.REPEAT, Outcome.REVISION);
        assertThat(fold.after().revision()).isEqualTo(3);
        assertThat(fold.after().repeats()).isEqualTo(1);
        assertThat(fold.after().change()).isEqualTo("new");
        assertThat(fold.text().position().offset()).isEqualTo(8);
    }

    @Test
    void metadataUpdateInTheBatchOfItsTextKeepsThatTextToAnalyse() {
        Fold fold = fold(null, push(5, 1, "a"), push(6, 2, "a", "Times", null, null));

        assertThat(fold.outcomes()).containsExactly(Outcome.NEW, Outcome.METADATA);
        assertThat(fold.after().change()).isEqualTo("new");
        assertThat(fold.after().metadata().source()).isEqualTo("Times");
        assertThat(fold.text().position().offset()).isEqualTo(5);
    }

    @Test
    void retractedInTheSameBatchNothingIsAnalysed() {
        Fold fold = fold(null, push(5, 1, "a"), retraction(6, 2));

        assertThat(fold.text()).isNull();
        assertThat(fold.after().revision()).isEqualTo(1);
        assertThat(fold.isPublished()).isTrue();
    }

    @Test
    void batchThatWasCommittedButNotPublishedIsPublishedAgainAndChangesNothing() {
        RawRecord[] batch = {push(5, 1, "a"), push(6, 2, "b"), push(7, 3, "b")};
        ArticleState committed = fold(null, batch).after();

        Fold again = fold(committed, batch);

        assertThat(again.outcomes()).containsExactly(Outcome.APPLIED, Outcome.SAME, Outcome.APPLIED);
        assertThat(again.after()).isEqualTo(committed);
        assertThat(again.isChanged()).isFalse();
        assertThat(again.isTouched()).isFalse();
        assertThat(again.isPublished()).isTrue();
        assertThat(again.text()).isNull();
    }

    @Test
    void redeliveredInSmallerBatchesTheRowIsPublishedOnceWithTheRecordThatProducedIt() {
        ArticleState committed =
                fold(null, push(5, 1, "a"), push(6, 2, "b"), push(7, 3, "b")).after();

        assertThat(fold(committed, push(5, 1, "a")).isPublished()).isFalse();
        assertThat(fold(committed, push(6, 2, "b")).isPublished()).isTrue();
        assertThat(fold(committed, push(7, 3, "b")).isPublished()).isFalse();
    }

    @Test
    void retractionThatWasCommittedButNotPublishedIsPublishedAgain() {
        ArticleState mark = fold(null, push(5, 1, "a"), retraction(6, 2)).after();

        Fold again = fold(mark, push(5, 1, "a"), retraction(6, 2));

        assertThat(again.after()).isEqualTo(mark);
        assertThat(again.isPublished()).isTrue();
    }

    @Test
    void redeliveryFollowedByNewRecordsEndsAsWithoutTheCrash() {
        RawRecord[] all = {push(5, 1, "a"), push(6, 2, "a"), retraction(7, 3), push(8, 4, "c"), push(9, 4, "c")};
        ArticleState straight = fold(null, all).after();

        for (int crash = 1; crash < all.length; crash++) {
            ArticleState committed =
                    Fold.of(null, List.of(all).subList(0, crash), V1).after();
            ArticleState resumed = fold(committed, all).after();
            assertThat(resumed.withAnnounced(List.of()))
                    .usingRecursiveComparison()
                    .ignoringFields("change")
                    .isEqualTo(straight);
        }
    }

    @Test
    void redeliveryAfterAnEngineUpgradeSendsWhatIsStored() {
        ArticleState committed = stored(push(5, 1, "a"));

        Fold again = Fold.of(committed, List.of(push(5, 1, "a")), V2);

        assertThat(again.outcomes()).containsExactly(Outcome.SAME);
        assertThat(again.after()).isEqualTo(committed);
    }

    private static Fold fold(ArticleState stored, RawRecord... records) {
        return Fold.of(stored, List.of(records), V1);
    }

    private static ArticleState stored(RawRecord push) {
        return fold(null, push).after();
    }

    private static RawRecord push(long offset, int second, String text) {
        return push(offset, second, text, "Daily", null, null);
    }

    private static RawRecord push(
            long offset, int second, String text, String source, String language, Instant published) {
        return record(new Position(0, offset, at(second)), false, text, source, language, published);
    }

    private static RawRecord redriven(long offset, int second, String text) {
        return record(new Position(0, offset, at(second)), true, text, "Daily", null, null);
    }

    private static RawRecord retraction(long offset, int second) {
        return new RawRecord(ID, new Position(0, offset, at(second)), false, null, null, null, null);
    }

    private static RawRecord record(
            Position position, boolean redriven, String text, String source, String language, Instant published) {
        RawArticle article =
                new RawArticle(ID.toString(), source, "Title", text, null, null, null, null, null, language, published);
        return new RawRecord(ID, position, redriven, article, ContentHash.of("Title", text), null, null);
    }

    private static Instant at(int second) {
        return T0.plusSeconds(second);
    }
}
