package org.dateline.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A name that an entity can be found by: its canonical name or an alias. */
@jakarta.persistence.Entity
@Table(name = "entity_name")
@IdClass(EntityName.Key.class)
public class EntityName extends PanacheEntityBase {

    @Id
    @Column(name = "entity_id")
    public String entityId;

    @Id
    public String name;

    /** The row's identity. */
    public record Key(String entityId, String name) implements Serializable {}
}
