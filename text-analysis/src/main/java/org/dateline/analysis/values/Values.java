package org.dateline.analysis.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.analysis.AnalysisInterruptedException;
import org.dateline.analysis.Field;
import org.dateline.analysis.Mention;
import org.dateline.analysis.TaggedEntity;
import org.dateline.analysis.text.Characters;
import org.dateline.analysis.text.TokenizedText;

/**
 * Finds the dates and amounts of money of an article, each as an entity with its normalised value. They tell what the
 * article says, not what it is about: their salience is 0, and nothing else is counted by them. English and Spanish have
 * rules of their own; in other languages only {@code 2026-03-12} is found. Linear in the length of the text; nothing is
 * allocated but for what is found.
 */
public final class Values {

    private final List<TaggedEntity> entities;
    private final List<String> countries;
    private final String language;
    private final Map<String, List<Mention>> mentions = new LinkedHashMap<>();
    private final Map<String, Value> values = new LinkedHashMap<>();
    private int room;
    private int omitted;

    private Values(List<TaggedEntity> entities, List<String> countries, String language, int room) {
        this.room = room;
        this.entities = entities;
        this.countries = countries;
        this.language = language;
    }

    /**
     * What was found.
     *
     * @param entities dates and amounts in the order in which they are first named
     * @param omitted mentions for which there was no room
     */
    public record Found(List<TaggedEntity> entities, int omitted) {}

    /** Whether there are rules for a language, beyond {@code 2026-03-12}. */
    public static boolean hasRules(String language) {
        return language.equals("en") || language.equals("es");
    }

    /** Hash over the currencies. */
    public static String hash() {
        return Currencies.HASH;
    }

    /**
     * The dates and amounts of an article.
     *
     * @param entities the names of the article, which are never cut
     * @param countries those that it is about, the most central first: they say whose pesos are meant
     * @param room how many mentions may be listed
     */
    public static Found of(
            TokenizedText title,
            TokenizedText body,
            String language,
            List<TaggedEntity> entities,
            List<String> countries,
            int room) {
        Values values = new Values(entities, countries, language, room);
        values.find(Field.TITLE, title.text());
        values.find(Field.BODY, body.text());
        return new Found(values.entities(), values.omitted);
    }

    private void find(Field field, String text) {
        Names names = null;
        Dates dates = null;
        Amounts amounts = null;
        int last = 0;
        for (int i = 0; i < text.length(); ) {
            if (!Around.isDigit(text, i)) {
                i++;
                continue;
            }
            if (names == null) {
                names = new Names(field, entities);
                dates = new Dates(text, language);
                boolean english = language.equals("en");
                amounts = hasRules(language) ? new Amounts(text, english, names, countries) : null;
            }
            AnalysisInterruptedException.check();
            Value value = dates.at(i, Around.digits(text, i));
            value = value == null && amounts != null ? amounts.at(i) : value;
            i = Around.number(text, i);
            if (value != null && value.start() >= last && names.leave(value)) {
                add(field, text, value);
                last = value.end();
                i = Math.max(i, last);
            }
        }
    }

    private void add(Field field, String text, Value value) {
        if (room == 0) {
            omitted++;
            return;
        }
        room--;
        String id = (value.type().equals(Value.DATE) ? "date:" : "money:") + Characters.slug(value.value());
        String by = value.type().equals(Value.DATE) ? "rule:date" : "rule:money";
        String words = text.substring(value.start(), value.end());
        values.putIfAbsent(id, value);
        mentions.computeIfAbsent(id, k -> new ArrayList<>())
                .add(new Mention(field, value.start(), value.end(), words, by));
    }

    private List<TaggedEntity> entities() {
        List<TaggedEntity> found = new ArrayList<>();
        values.forEach((id, value) -> found.add(new TaggedEntity(
                id,
                value.type(),
                name(mentions.get(id).get(0).text()),
                List.copyOf(mentions.get(id)),
                0,
                null,
                value.value(),
                Map.of())));
        return found;
    }

    /** The first words for it, with one space for any blanks. */
    private static String name(String words) {
        StringBuilder name = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            if (!Around.isBlank(words, i)) {
                name.append(words.charAt(i));
            } else if (!Around.isBlank(words, i - 1)) {
                name.append(' ');
            }
        }
        return name.toString();
    }
}
