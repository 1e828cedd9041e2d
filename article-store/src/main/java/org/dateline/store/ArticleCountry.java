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
 * A country that a live article is about. {@link #time} repeats the article's, so that filter and order come from one
 * index.
 */
@jakarta.persistence.Entity
@Table(name = "article_country")
@IdClass(ArticleCountry.Key.class)
public class ArticleCountry extends PanacheEntityBase {

    @Id
    @Column(name = "article_id")
    public UUID articleId;

    /** ISO 3166-1 alpha-2 code. */
    @Id
    public String country;

    public Instant time;

    /** The row's identity. */
    public record Key(UUID articleId, String country) implements Serializable {}
}
