package org.dateline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** What is asked of the query service, and how quick the answers should be. */
final class Questions {

    /** What 99 of 100 answers are to take less than, in milliseconds. */
    static final double PAGE = 20;

    private static final double TEXT = 60;
    private static final double RELEVANCE = 150;
    private static final double BROAD = 300;
    private static final double NARROW = 50;

    private static final int MANY = SampleValues.MANY;
    private static final int FEW = 6;
    private static final String LIST = "/v1/articles?limit=20";
    private static final String FACETS = "/v1/facets?limit=10";
    private static final String DAYS = "/v1/timeline?tz=UTC&interval=day";
    private static final String WEEKS = "/v1/timeline?tz=UTC&interval=week";

    private final SampleValues some;
    private final List<Question> all = new ArrayList<>();

    private Questions(SampleValues some) {
        this.some = some;
    }

    static List<Question> with(SampleValues some) {
        Questions questions = new Questions(some);
        questions.pages();
        questions.words();
        questions.ranked();
        questions.facets();
        questions.timelines();
        questions.others();
        return questions.all;
    }

    private void pages() {
        add("first page", PAGE, 1, i -> LIST);
        add("a topic", PAGE, some.topics(), i -> LIST + some.topic(i));
        add("an entity", PAGE, MANY, i -> LIST + some.entity(i));
        add("an entity, a topic and a month", PAGE, MANY, i -> LIST + some.entity(i) + some.anyTopic() + some.month());
        add("an entity and another", PAGE, MANY, i -> LIST + some.anyFrequentEntity() + some.anyFrequentEntity());
        add("a source and a topic", PAGE, MANY, i -> LIST + some.source(i) + some.anyTopic());
        add("an article", PAGE, some.articles(), some::article);
    }

    private void words() {
        String words = LIST + "&q=";
        add("a rare word, by time", TEXT, MANY, i -> words + some.rareWord(i));
        add("a word of one in 50 to 300 articles, by time", TEXT, MANY, i -> words + some.middlingWord(i));
        add("a common word, by time", TEXT, MANY, i -> words + some.commonWord(i));
        add("a common and a rare word, by time", TEXT, MANY, i -> words + some.commonWord(i) + "+" + some.rareWord(i));
        add("a common word and a topic, by time", TEXT, MANY, i -> words + some.commonWord(i) + some.anyTopic());
    }

    private void ranked() {
        String words = LIST + "&sort=relevance&q=";
        add("a rare word, by relevance", RELEVANCE, MANY, i -> words + some.rareWord(i));
        add("a word of one in 50 to 300 articles, by relevance", RELEVANCE, MANY, i -> words + some.middlingWord(i));
        add("a common word, by relevance", RELEVANCE, MANY, i -> words + some.commonWord(i));
    }

    private void facets() {
        add("facets of everything", BROAD, 1, i -> FACETS);
        add("facets of a topic", BROAD, FEW, i -> FACETS + some.topic(i));
        add("facets of a common word", BROAD, FEW, i -> FACETS + "&q=" + some.commonWord(10 * i));
        add("facets of a rare entity", NARROW, MANY, i -> FACETS + some.rareEntity(i));
        add("facets of an entity and a month", NARROW, MANY, i -> FACETS + some.entity(i) + some.month());
    }

    private void timelines() {
        add("timeline of everything, by day", BROAD, 1, i -> DAYS);
        add("timeline of a topic, by week", BROAD, FEW, i -> WEEKS + some.topic(i));
        add("timeline of the most frequent entities, by week", BROAD, FEW, i -> WEEKS + some.topEntity(i));
        add("timeline of a rare entity, by week", NARROW, MANY, i -> WEEKS + some.rareEntity(i));
    }

    private void others() {
        add("related to the most frequent entities", BROAD, FEW, some::relatedToTop);
        add("related to a rare entity", NARROW, MANY, some::relatedToRare);
        add("similar articles", BROAD, some.articles(), i -> some.article(i) + "/similar");
        add("entities by name", NARROW, MANY, i -> "/v1/entities?q=" + some.beginning(i));
    }

    private void add(String name, double aim, int variants, IntFunction<String> path) {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < variants; i++) {
            paths.add(path.apply(i));
        }
        all.add(new Question(name, paths, aim));
    }
}
