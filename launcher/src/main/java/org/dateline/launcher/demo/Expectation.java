package org.dateline.launcher.demo;

import java.util.List;

/**
 * What the demo must show for one of its articles. What is left out is not checked.
 *
 * @param externalId which article
 * @param topics topics that must reach their threshold
 * @param notTopics topics that must stay below it
 * @param entities names of entities that must be found
 * @param notEntities names that must not be entities of their own, such as the short forms of a full name
 * @param countries the countries that it must be about
 * @param language the detected language
 * @param revision the revision stored at the end
 * @param repeats how many pushes brought nothing new
 * @param retracted whether the demo takes it back
 */
record Expectation(
        String externalId,
        List<String> topics,
        List<String> notTopics,
        List<String> entities,
        List<String> notEntities,
        List<String> countries,
        String language,
        int revision,
        int repeats,
        boolean retracted) {

    Expectation {
        topics = topics == null ? List.of() : List.copyOf(topics);
        notTopics = notTopics == null ? List.of() : List.copyOf(notTopics);
        entities = entities == null ? List.of() : List.copyOf(entities);
        notEntities = notEntities == null ? List.of() : List.copyOf(notEntities);
        countries = countries == null ? List.of() : List.copyOf(countries);
        language = language == null ? "en" : language;
        revision = revision == 0 ? 1 : revision;
    }
}
