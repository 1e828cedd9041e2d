package org.dateline.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What lists, filters and counts need of a live article, in one narrow row; a retracted one has none. The words for
 * full text are a column that only SQL uses.
 */
@Entity
@Table(name = "article_fact")
public class ArticleFact extends PanacheEntityBase {

    @Id
    public UUID id;

    public Instant time;

    public String source;

    public String language;

    /** Most central first. */
    public List<String> countries;

    /** Every topic of the article, best first. */
    public List<String> topics;

    /** The topics' scores. */
    public List<Double> scores;

    /** Their {@link org.dateline.store.Entity#number}s, most salient first; none of dates and amounts. */
    public List<Integer> entities;
}
