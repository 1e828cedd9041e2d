package org.dateline.analysis;

import java.util.List;
import java.util.Map;

/**
 * One entity of a text with all its mentions.
 *
 * @param id stable id: {@code country:SV}, {@code nationality:AR}, else type and slug ({@code person:nayib-bukele})
 * @param type PERSON, ORGANIZATION, LOCATION, COUNTRY, NATIONALITY, DATE or MONEY; an open list
 * @param name canonical name
 * @param mentions title first, then in the order of the body; never empty
 * @param salience 0 to 1
 * @param country ISO 3166-1 alpha-2 code, or null
 * @param value normalised value of a date or an amount, or null
 * @param ids ids in other systems by scheme, sorted by scheme; empty if none
 */
public record TaggedEntity(
        String id,
        String type,
        String name,
        List<Mention> mentions,
        double salience,
        String country,
        String value,
        Map<String, String> ids) {}
