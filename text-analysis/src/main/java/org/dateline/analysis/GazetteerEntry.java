package org.dateline.analysis;

import java.util.List;
import java.util.Map;

/**
 * A known entity.
 *
 * @param id the id that mentions of it carry
 * @param type PERSON, ORGANIZATION, LOCATION, COUNTRY or NATIONALITY
 * @param name canonical name
 * @param aliases other names and acronyms
 * @param country ISO 3166-1 alpha-2 code, or null
 * @param ids ids in other systems by scheme
 */
public record GazetteerEntry(
        String id, String type, String name, List<String> aliases, String country, Map<String, String> ids) {}
