package org.dateline.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An entity that an article named at some time or that the gazetteer knows. */
@jakarta.persistence.Entity
@Table(name = "entity")
public class Entity extends PanacheEntityBase {

    /** {@code country:SV}, else type and slug such as {@code person:nayib-bukele}. */
    @Id
    public String id;

    /** PERSON, ORGANIZATION, LOCATION, COUNTRY, NATIONALITY; an open list. */
    public String type;

    /** The canonical name: the gazetteer's, else the one first seen in an article. */
    public String name;

    /** ISO 3166-1 alpha-2 code of the country it belongs to, or null. */
    public String country;

    /** Object of ids in other systems by scheme as JSON, or null. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String ids;

    /** Whether the gazetteer knows the entity; its name then wins over names seen in articles. */
    public boolean known;

    /** What {@link ArticleFact#entities} calls it. */
    @Column(insertable = false, updatable = false)
    public int number;
}
