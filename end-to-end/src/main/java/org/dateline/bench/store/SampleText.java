package org.dateline.bench.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Title and body of an article, and where they name whom. */
final class SampleText {

    private static final int PLACES = 24;

    private final Vocabulary vocabulary;
    private final String language;
    private final SplittableRandom random;
    private final List<Cast.Member> people;
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private final Map<Cast.Member, List<Mention>> mentions = new LinkedHashMap<>();
    private final List<Mention> places = new ArrayList<>();

    /** A stretch of title or body, in UTF-16 units. */
    record Mention(String field, int start, int end) {}

    SampleText(Vocabulary vocabulary, String language, List<Cast.Member> people, SplittableRandom random) {
        this.vocabulary = vocabulary;
        this.language = language;
        this.people = people;
        this.random = random;
        writeTitle();
        writeBody(300 + random.nextInt(301));
    }

    private void writeTitle() {
        if (random.nextInt(10) < 7) {
            mention("title", title, people.get(0));
        }
        int words = 4 + random.nextInt(6);
        for (int i = 0; i < words; i++) {
            add(title, vocabulary.drawContent(random), title.length() == 0);
        }
    }

    private void writeBody(int words) {
        int left = words;
        int sentences = 0;
        while (left > 0) {
            int length = 8 + random.nextInt(17);
            sentence(length);
            left -= length;
            sentences++;
            body.append(left > 0 && sentences % 4 == 0 ? ".\n\n" : ".");
        }
    }

    private void sentence(int length) {
        int named = random.nextInt(10) < 8 ? random.nextInt(length) : -1;
        boolean first = true;
        for (int i = 0; i < length; i++) {
            if (i == named) {
                double share = random.nextDouble();
                mention("body", body, people.get((int) (people.size() * share * share)));
                first = false;
            }
            String word = vocabulary.draw(language, random);
            add(body, word, first);
            first = false;
            if (word.length() > 3 && places.size() < PLACES && random.nextInt(8) == 0) {
                places.add(new Mention("body", body.length() - word.length(), body.length()));
            }
        }
    }

    private static void add(StringBuilder text, String word, boolean first) {
        separate(text);
        text.append(first ? Character.toUpperCase(word.charAt(0)) : word.charAt(0))
                .append(word, 1, word.length());
    }

    private static void separate(StringBuilder text) {
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
    }

    private void mention(String field, StringBuilder text, Cast.Member member) {
        separate(text);
        int start = text.length();
        text.append(member.name());
        mentions.computeIfAbsent(member, any -> new ArrayList<>()).add(new Mention(field, start, text.length()));
    }

    CharSequence title() {
        return title;
    }

    CharSequence body() {
        return body;
    }

    CharSequence at(Mention mention) {
        return (mention.field().equals("title") ? title : body).subSequence(mention.start(), mention.end());
    }

    /** Everybody named, in the order of the first mention. */
    Map<Cast.Member, List<Mention>> mentions() {
        return mentions;
    }

    /** Some word of the body. */
    Mention anyPlace() {
        return places.get(random.nextInt(places.size()));
    }
}
