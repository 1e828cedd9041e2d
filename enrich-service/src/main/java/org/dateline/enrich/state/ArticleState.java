package org.dateline.enrich.state;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dateline.enrich.raw.Position;
import org.dateline.enrich.raw.RawRecord;

/**
 * What decides about the next raw record of an article: the stored row without its text and tags.
 *
 * @param id the article
 * @param revision 1 for the first text, one more for every other one; 0 for a mark of an id that never had a text
 * @param raw the record that produced the row
 * @param seen the newest accepted record, repeats included
 * @param repeats how many accepted records brought nothing new
 * @param announced topics whose Kafka topic was ever sent the article; only grows, also over retractions, so that a
 *     crash between a commit and its publishing can't leave a stale value behind (a null too many does no harm)
 * @param retractedAt when it was retracted, or null while it is live; all that follow are null in a mark
 * @param change the word for the last change
 * @param firstIngestedAt when the first text came, counted anew after a retraction
 * @param contentHash of title and body
 * @param metadata what was pushed besides
 * @param enrichmentVersion what analysed the text
 */
public record ArticleState(
        UUID id,
        int revision,
        Position raw,
        Position seen,
        int repeats,
        List<String> announced,
        Instant retractedAt,
        String change,
        Instant firstIngestedAt,
        String contentHash,
        Metadata metadata,
        String enrichmentVersion) {

    public boolean isLive() {
        return retractedAt == null;
    }

    /** What lists are sorted by: the time of publication, else of the first push. */
    public Instant time() {
        return metadata.publishedAt() != null ? metadata.publishedAt() : firstIngestedAt;
    }

    static ArticleState first(RawRecord push, String version) {
        return live(push, 1, push.position(), 0, List.of(), push.position().at(), Outcome.NEW, version);
    }

    static ArticleState unknownRetracted(RawRecord retraction) {
        return mark(retraction.id(), 0, retraction.position(), 0, List.of());
    }

    ArticleState retracted(Position position) {
        return mark(id, revision, position, repeats, announced);
    }

    ArticleState revived(RawRecord push, Position position, String version) {
        return live(push, revision + 1, position, repeats, announced, position.at(), Outcome.NEW, version);
    }

    ArticleState revised(RawRecord push, Position position, String version) {
        return live(push, revision + 1, position, repeats, announced, firstIngestedAt, Outcome.REVISION, version);
    }

    ArticleState reEnriched(RawRecord push, Position position, String version) {
        return live(push, revision, position, repeats, announced, firstIngestedAt, Outcome.RE_ENRICHED, version);
    }

    ArticleState updated(RawRecord push, Position position) {
        return live(push, revision, position, repeats, announced, firstIngestedAt, Outcome.METADATA, enrichmentVersion);
    }

    ArticleState repeated(Position position) {
        return new ArticleState(
                id,
                revision,
                raw,
                position,
                repeats + 1,
                announced,
                retractedAt,
                change,
                firstIngestedAt,
                contentHash,
                metadata,
                enrichmentVersion);
    }

    ArticleState withChange(String word) {
        return new ArticleState(
                id,
                revision,
                raw,
                seen,
                repeats,
                announced,
                retractedAt,
                word,
                firstIngestedAt,
                contentHash,
                metadata,
                enrichmentVersion);
    }

    /** The same with the topics that are announced from now on. */
    public ArticleState withAnnounced(List<String> topics) {
        return new ArticleState(
                id,
                revision,
                raw,
                seen,
                repeats,
                topics,
                retractedAt,
                change,
                firstIngestedAt,
                contentHash,
                metadata,
                enrichmentVersion);
    }

    private static ArticleState live(
            RawRecord push,
            int revision,
            Position position,
            int repeats,
            List<String> announced,
            Instant firstIngestedAt,
            Outcome outcome,
            String version) {
        return new ArticleState(
                push.id(),
                revision,
                position,
                position,
                repeats,
                announced,
                null,
                outcome.change(),
                firstIngestedAt,
                push.contentHash(),
                Metadata.of(push.article()),
                version);
    }

    private static ArticleState mark(UUID id, int revision, Position position, int repeats, List<String> announced) {
        return new ArticleState(
                id, revision, position, position, repeats, announced, position.at(), null, null, null, null, null);
    }
}
