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
 * An entity that a live article names. Dates and amounts of money are in the article alone and have no row here.
 * {@link #time} repeats the article's, so that filter and order come from one index.
 */
@jakarta.persistence.Entity
@Table(name = "article_entity")
@IdClass(ArticleEntity.Key.class)
public class ArticleEntity extends PanacheEntityBase {

    @Id
    @Column(name = "article_id")
    public UUID articleId;

    @Id
    @Column(name = "entity_id")
    public String entityId;

    public Instant time;

    /** The row's identity. */
    public record Key(UUID articleId, String entityId) implements Serializable {}
}
