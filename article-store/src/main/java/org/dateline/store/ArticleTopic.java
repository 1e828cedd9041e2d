package org.dateline.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A topic scored at least 0.2 for a live article. {@link #time} repeats the article's, so that filter and order come
 * from one index.
 */
@jakarta.persistence.Entity
@Table(name = "article_topic")
@IdClass(ArticleTopic.Key.class)
public class ArticleTopic extends PanacheEntityBase {

    @Id
    @Column(name = "article_id")
    public UUID articleId;

    @Id
    @Column(name = "topic_id")
    public String topicId;

    public Instant time;

    /** Calibrated probability, 0 to 1. */
    public double score;

    /** The row's identity. */
    public record Key(UUID articleId, String topicId) implements Serializable {}
}
