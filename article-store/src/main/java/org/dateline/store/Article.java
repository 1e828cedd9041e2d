package org.dateline.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One row per article id, for ever. A live article ({@link #isLive}) has text, tags and all the columns that the event
 * always carries; after a retraction the row is a mark: everything from {@link #change} on is null.
 *
 * <p>The enrich service writes rows with its own batch statements, so an instance is for reading; none of its
 * columns is filled by Hibernate. JSON columns hold the arrays and the object of the event as text, ready to serve.
 */
@Entity
@Table(name = "article")
public class Article extends PanacheEntityBase {

    @Id
    public UUID id;

    /** 1 for the first text, one more for every other text; 0 only for a mark of an id that never had a text. */
    public int revision;

    /** Partition of the raw record that produced this row. */
    @Column(name = "raw_partition")
    public int rawPartition;

    /** Offset of the raw record that produced this row. */
    @Column(name = "raw_offset")
    public long rawOffset;

    /** Broker time of the raw record that produced this row. */
    @Column(name = "ingested_at")
    public Instant ingestedAt;

    /** Partition of the newest accepted record, repeats included. */
    @Column(name = "seen_partition")
    public int seenPartition;

    /** Offset of the newest accepted record, repeats included. */
    @Column(name = "seen_offset")
    public long seenOffset;

    /** Broker time of the newest accepted record, repeats included. */
    @Column(name = "seen_at")
    public Instant seenAt;

    /** How many accepted records brought nothing new. */
    public int repeats;

    /** Topics whose Kafka topic was ever sent this article. */
    @Column(name = "announced_topics")
    public List<String> announcedTopics;

    /** Broker time of the retraction; null while the article is live. */
    @Column(name = "retracted_at")
    public Instant retractedAt;

    /** Why the row changed last: {@code new}, {@code revision}, {@code metadata} or {@code re-enriched}. */
    public String change;

    @Column(name = "first_ingested_at")
    public Instant firstIngestedAt;

    /** {@code publishedAt}, else {@code firstIngestedAt}: what lists are sorted by. */
    public Instant time;

    @Column(name = "published_at")
    public Instant publishedAt;

    @Column(name = "content_hash")
    public String contentHash;

    public String source;

    public String title;

    public String body;

    public String url;

    @Column(name = "external_id")
    public String externalId;

    public List<String> authors;

    public List<String> tags;

    public String section;

    @Column(name = "declared_language")
    public String declaredLanguage;

    /** Detected language, ISO 639-1, or {@code und}. */
    public String language;

    /** ISO 3166-1 alpha-2 codes, most central first. */
    public List<String> countries;

    @Column(name = "mentions_omitted")
    public Integer mentionsOmitted;

    /** The event's {@code entities} array as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String entities;

    /** The event's {@code topics} array as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String topics;

    @Column(name = "enrichment_version")
    public String enrichmentVersion;

    /** The event's {@code enrichment} object as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String enrichment;

    /** Whether the article has a text, that is, was not retracted. */
    public boolean isLive() {
        return retractedAt == null;
    }

    /** The row of an article, live or a retraction's mark; empty if the id was never seen. */
    public static Optional<Article> of(UUID id) {
        return findByIdOptional(id);
    }
}
