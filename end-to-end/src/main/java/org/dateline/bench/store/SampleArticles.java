package org.dateline.bench.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Articles by number, the same for the same seed whatever the order they are asked in. The numbers follow the time: all
 * of them spread evenly over {@value #DAYS} days.
 */
final class SampleArticles {

    static final Instant END = Instant.parse("2026-11-24T00:00:00Z");
    static final int DAYS = 1_000;

    private static final int PER_STORY = 12;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    // Of a hundred articles, so many in each language of the vocabulary.
    private static final int[] LANGUAGES = {62, 16, 8, 6, 5, 3};

    private final long seed;
    private final int count;
    private final long step;
    private final Vocabulary vocabulary;
    private final Cast cast;
    private final List<String> topics;
    private final Zipf topicRanks;
    private final Zipf storyAge = new Zipf(500, 1.0, 3);
    private final Zipf sources = new Zipf(400, 0.9, 4);
    private final Zipf tags = new Zipf(3_000, 1.0, 5);
    private final Zipf sections = new Zipf(25, 0.8, 1);

    SampleArticles(long seed, int count, Vocabulary vocabulary, Cast cast, List<String> topics) {
        this.seed = seed;
        this.count = count;
        this.vocabulary = vocabulary;
        this.cast = cast;
        this.topics = topics;
        this.step = ChronoUnit.MICROS.between(END.minus(DAYS, ChronoUnit.DAYS), END) / count;
        this.topicRanks = new Zipf(topics.size(), 0.9, 1);
    }

    /** How sure the analysis is of a topic. */
    record Topic(String id, double score) {}

    /** An article with its tags. */
    record Sample(
            int number,
            UUID id,
            Instant time,
            Instant ingestedAt,
            String language,
            String source,
            String section,
            List<String> tags,
            List<String> authors,
            SampleText text,
            List<Topic> topics,
            List<String> countries) {}

    Sample article(int number) {
        SplittableRandom random = new SplittableRandom(mixed(number));
        Story story = story(number, random);
        int source = sources.draw(random);
        String language = language(source);
        SampleText text = new SampleText(vocabulary, language, people(story, random), random);
        Instant time = END.minus((count - number) * step - random.nextLong(step), ChronoUnit.MICROS);
        return new Sample(
                number,
                new UUID(random.nextLong() & ~0xF000L | 0x5000L, random.nextLong() >>> 2 | Long.MIN_VALUE),
                time,
                time.plusMillis(random.nextInt(1_800_000)),
                language,
                "Sample Wire " + source,
                random.nextInt(5) == 0 ? null : "Section " + sections.draw(random),
                tags(random),
                List.of(cast.get(source).name()),
                text,
                topics(story, random),
                countries(text));
    }

    private Story story(int number, SplittableRandom random) {
        int one = Math.max(0, number / PER_STORY - storyAge.draw(random));
        return Story.of(mixed(-1L - one), cast, topicRanks);
    }

    // Seeds that only differ by a step of the generator would give the same numbers, one place further on.
    private long mixed(long number) {
        long mixed = (seed * MIX + number) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 29) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 32;
    }

    // A source writes in one language.
    private static String language(int source) {
        int share = (int) (new SplittableRandom(source).nextDouble() * 100);
        int language = 0;
        while (share >= LANGUAGES[language]) {
            share -= LANGUAGES[language++];
        }
        return Vocabulary.languages().get(language);
    }

    private List<Cast.Member> people(Story story, SplittableRandom random) {
        Set<Integer> ranks = new LinkedHashSet<>();
        int ofStory = 4 + random.nextInt(4);
        for (int i = 0; i < ofStory; i++) {
            ranks.add(story.cast()[random.nextInt(story.cast().length)]);
        }
        int others = 2 + random.nextInt(7);
        for (int i = 0; i < others; i++) {
            ranks.add(cast.draw(random));
        }
        return ranks.stream().map(cast::get).toList();
    }

    private List<String> tags(SplittableRandom random) {
        Set<String> chosen = new LinkedHashSet<>();
        int many = random.nextInt(6);
        for (int i = 0; i < many; i++) {
            chosen.add("tag " + tags.draw(random));
        }
        return List.copyOf(chosen);
    }

    private List<Topic> topics(Story story, SplittableRandom random) {
        List<Topic> found = new ArrayList<>();
        add(found, story.topic(), 0.45 + 0.35 * story.sureness() + 0.19 * random.nextDouble());
        if (random.nextInt(2) == 0) {
            add(found, story.secondTopic(), 0.2 + 0.7 * random.nextDouble());
        }
        if (random.nextInt(3) == 0) {
            add(found, random.nextInt(topics.size()), 0.2 + 0.3 * random.nextDouble());
        }
        return found;
    }

    private void add(List<Topic> found, int rank, double score) {
        String id = topics.get(rank);
        if (found.stream().noneMatch(topic -> topic.id().equals(id))) {
            found.add(new Topic(id, Math.round(score * 1000) / 1000.0));
        }
    }

    private static List<String> countries(SampleText text) {
        return text.mentions().keySet().stream()
                .map(Cast.Member::country)
                .filter(country -> country != null)
                .distinct()
                .limit(5)
                .toList();
    }
}
