package org.dateline.events;

import java.util.List;
import java.util.Map;

/**
 * One person, organisation, place or country of an article, with every place where the text names it.
 *
 * @param id stable id: {@code country:SV}, {@code nationality:AR}, else type and slug such as
 *     {@code person:nayib-bukele}
 * @param type {@code PERSON}, {@code ORGANIZATION}, {@code LOCATION}, {@code COUNTRY}, {@code NATIONALITY},
 *     {@code DATE}, {@code MONEY}; an open list
 * @param name canonical name
 * @param mentions in the order of the text, title first; never empty
 * @param salience how central the entity is to the article, 0 to 1
 * @param country ISO 3166-1 alpha-2 code of the country it belongs to, or null
 * @param value normalised value of a date or an amount, or null
 * @param ids ids in other systems by scheme (for example {@code wikidata}), or null
 */
public record EntityTag(
        String id,
        String type,
        String name,
        List<Mention> mentions,
        double salience,
        String country,
        String value,
        Map<String, String> ids) {

    public EntityTag {
        mentions = Values.listOf(mentions);
    }
}
