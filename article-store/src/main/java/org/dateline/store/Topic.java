package org.dateline.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** A topic of the taxonomy as the enrich service last loaded it. */
@jakarta.persistence.Entity
@Table(name = "topic")
public class Topic extends PanacheEntityBase {

    @Id
    public String id;

    public String label;

    /** One sentence: what belongs to the topic. */
    public String description;

    /** IPTC Media Topic codes. */
    public List<String> codes;

    /** Score from which an article counts as being about the topic. */
    public double threshold;

    /** Place in the taxonomy, from 0. */
    public int position;

    /** False once the topic left the taxonomy; its articles keep their tags. */
    public boolean active;

    /** The topics of the taxonomy in its order. */
    public static List<Topic> inUse() {
        return list("active order by position");
    }
}
