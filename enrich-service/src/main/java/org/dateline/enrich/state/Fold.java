package org.dateline.enrich.state;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.raw.Position;
import org.dateline.enrich.raw.RawRecord;

/**
 * What the records of one article in one batch make of it. A pure function of the stored state, the records in the order
 * of their partition and the version of the engine: delivered again, they lead to the same state.
 *
 * <p>Order: a record is newer if its time is later than that of the newest accepted one, or equal with a higher offset.
 * A record with the broker's own time is also newer if it follows in the same partition, whatever the clock says, and
 * then counts as of the same time: brokers whose clocks differ must not cost a push.
 *
 * @param before the stored row, or null if the id is unknown
 * @param after the row to store; {@code before} itself if nothing changed
 * @param text the record whose text is to be analysed and stored, or null if the store has it or there is none
 * @param resent whether the record that produced the stored row is among these
 * @param outcomes what each record did, in order
 */
public record Fold(ArticleState before, ArticleState after, RawRecord text, boolean resent, List<Outcome> outcomes) {

    /** Applies all records of one article. */
    public static Fold of(ArticleState stored, List<RawRecord> records, String version) {
        Fold fold = new Fold(stored, stored, null, false, List.of());
        for (RawRecord record : records) {
            fold = fold.apply(record, version);
        }
        return fold;
    }

    /** Whether the row's content changed, so that it is to be written and published. */
    public boolean isChanged() {
        return after != null && (before == null || !after.raw().sameRecord(before.raw()));
    }

    /** Whether only the counters of repeats moved. */
    public boolean isTouched() {
        return !isChanged() && before != null && !after.seen().equals(before.seen());
    }

    /** Whether the record that produced {@code after} is in hand: then, and only then, it is published. */
    public boolean isPublished() {
        return isChanged() || (resent && after != null);
    }

    private Fold apply(RawRecord record, String version) {
        if (after == null) {
            return record.isRetraction()
                    ? with(ArticleState.unknownRetracted(record), null, Outcome.RETRACTION)
                    : with(ArticleState.first(record, version), record, Outcome.NEW);
        }
        if (record.position().sameRecord(after.raw())) {
            return new Fold(before, after, text, true, plus(Outcome.SAME));
        }
        Position position = accepted(record);
        if (position == null) {
            boolean applied = record.position().partition() == after.seen().partition()
                    && record.position().offset() <= after.seen().offset();
            return new Fold(before, after, text, resent, plus(applied ? Outcome.APPLIED : Outcome.LATE));
        }
        return record.isRetraction() ? retract(position) : push(record, position, version);
    }

    /** The position that the record takes as the newest one, or null if it is not. */
    private Position accepted(RawRecord record) {
        Position position = record.position();
        if (position.isAfter(after.seen())) {
            return position;
        }
        return !record.redriven() && position.follows(after.seen())
                ? position.withTime(after.seen().at())
                : null;
    }

    private Fold retract(Position position) {
        return after.isLive()
                ? with(after.retracted(position), null, Outcome.RETRACTION)
                : with(after.repeated(position), null, Outcome.REPEAT);
    }

    private Fold push(RawRecord record, Position position, String version) {
        if (!after.isLive()) {
            return with(after.revived(record, position, version), record, Outcome.NEW);
        }
        if (!record.contentHash().equals(after.contentHash())) {
            return with(after.revised(record, position, version), record, Outcome.REVISION);
        }
        Metadata metadata = Metadata.of(record.article());
        // The declared language decides about the analysis of short texts.
        if (!version.equals(after.enrichmentVersion())
                || !java.util.Objects.equals(
                        metadata.declaredLanguage(), after.metadata().declaredLanguage())) {
            return with(after.reEnriched(record, position, version), record, Outcome.RE_ENRICHED);
        }
        return metadata.equals(after.metadata())
                ? with(after.repeated(position), text, Outcome.REPEAT)
                : with(after.updated(record, position), text, Outcome.METADATA);
    }

    private Fold with(ArticleState next, RawRecord nextText, Outcome outcome) {
        ArticleState named = outcome.change() == null || !isChanged() || !after.isLive()
                ? next
                : next.withChange(stronger(after.change(), outcome.change()));
        return new Fold(before, named, nextText, resent, plus(outcome));
    }

    /** Only the last state of a batch is published, so it says the most that happened: new, else revision, and so on. */
    private static String stronger(String first, String second) {
        for (Outcome outcome : Outcome.values()) {
            if (first.equals(outcome.change()) || second.equals(outcome.change())) {
                return outcome.change();
            }
        }
        return second;
    }

    private List<Outcome> plus(Outcome outcome) {
        List<Outcome> all = new ArrayList<>(outcomes);
        all.add(outcome);
        return List.copyOf(all);
    }
}
