package org.dateline.analysis.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.analysis.Evidence;
import org.dateline.analysis.Field;
import org.dateline.analysis.Mention;
import org.dateline.analysis.TaggedEntity;
import org.dateline.analysis.TaggedTopic;
import org.dateline.analysis.TopicDefinition;
import org.dateline.analysis.text.TokenizedText;

/**
 * Says what a text is about. Terms and entities of the taxonomy are searched in title and body, overlaps are settled
 * (the longest wins; nothing inside an exclusion counts), and what remains becomes a score between 0 and 1, meant as the
 * probability that an editor would file the text under the topic.
 *
 * <p>Terms are used in the language they are written for; a text in a language without terms has only entities as
 * evidence. A topic is listed from 0.2 and never without evidence; it shows the {@value #MOST_EVIDENCE} finds that add
 * most and says how many it leaves out; all of them count. Equal input gives equal output. Safe for any number of threads, in time linear in the text.
 */
public final class TopicScorer {

    /** Evidence listed per topic. */
    public static final int MOST_EVIDENCE = 20;

    private static final double LEAST_SCORE = 0.2;

    private final Taxonomy taxonomy;
    private final List<TopicSpec> topics;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, Lexicon> lexicons = new HashMap<>();
    private final Lexicon noTerms = new Lexicon("").seal();

    public TopicScorer(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        this.topics = taxonomy.topics();
        for (int i = 0; i < topics.size(); i++) {
            TopicSpec topic = topics.get(i);
            indexes.put(topic.id(), i);
            for (List<TopicSpec.Term> terms : List.of(topic.terms(), topic.exclusions())) {
                for (TopicSpec.Term term : terms) {
                    lexicons.computeIfAbsent(term.language(), Lexicon::new).add(i, topic.id(), term);
                }
            }
        }
        lexicons.values().forEach(Lexicon::seal);
    }

    /** The topics that can be found, in the order of the taxonomy. */
    public List<TopicDefinition> definitions() {
        return taxonomy.definitions();
    }

    /** Whether the taxonomy has terms in a language. */
    public boolean hasTerms(String language) {
        return lexicons.containsKey(language);
    }

    /** A hash over the taxonomy: equal versions score alike. */
    public String version() {
        return taxonomy.version();
    }

    /**
     * The topics of a text, best first.
     *
     * @param entities what was recognised in the same text; offsets point into it
     * @param language ISO 639-1; for any other value no terms are used
     */
    public List<TaggedTopic> score(
            TokenizedText title, TokenizedText body, List<TaggedEntity> entities, String language) {
        List<TopicEvidence> evidence = new ArrayList<>();
        double[] amounts = amounts(title, body, entities, language, evidence);
        List<TaggedTopic> result = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            double score = taxonomy.scoring().score(amounts[i], topics.get(i).intercept());
            if (!topics.get(i).context() && !evidence.get(i).matches().isEmpty() && score >= LEAST_SCORE) {
                result.add(topic(topics.get(i), score, evidence.get(i), title, body));
            }
        }
        result.sort(Comparator.comparingDouble(TaggedTopic::score).reversed().thenComparing(TaggedTopic::id));
        return List.copyOf(result);
    }

    /** The amount of evidence for each topic and context, which the logistic curve turns into a score. */
    double[] amounts(
            TokenizedText title,
            TokenizedText body,
            List<TaggedEntity> entities,
            String language,
            List<TopicEvidence> evidence) {
        List<List<Match>> found = new ArrayList<>();
        topics.forEach(topic -> found.add(new ArrayList<>()));
        Lexicon lexicon = lexicons.getOrDefault(language, noTerms);
        PhraseFinder finder = new PhraseFinder(lexicon, taxonomy.scoring(), topics, found);
        int words = finder.search(title, Field.TITLE) + finder.search(body, Field.BODY);
        addEntities(entities, found, lexicon.terms());
        found.forEach(matches -> evidence.add(TopicEvidence.of(matches, taxonomy.scoring())));
        double[] amounts = new double[topics.size()];
        Arrays.setAll(amounts, i -> amount(i, evidence, words));
        return amounts;
    }

    private double amount(int topic, List<TopicEvidence> evidence, int words) {
        double against = 0;
        for (Map.Entry<String, Double> share : topics.get(topic).against().entrySet()) {
            TopicEvidence context = evidence.get(indexes.get(share.getKey()));
            double sum = context.strong() + context.hints();
            against += share.getValue() * Math.max(0, sum - taxonomy.scoring().contextAllowance());
        }
        TopicEvidence own = evidence.get(topic);
        return taxonomy.scoring().evidence(own.strong(), own.hints(), against, words);
    }

    private void addEntities(List<TaggedEntity> entities, List<List<Match>> found, int terms) {
        for (int e = 0; e < entities.size(); e++) {
            TaggedEntity entity = entities.get(e);
            for (int i = 0; i < topics.size(); i++) {
                Double weight = topics.get(i).entities().get(entity.id());
                if (weight != null) {
                    addMentions(entity, terms + e, weight, topics.get(i), found.get(i));
                }
            }
        }
    }

    private static void addMentions(
            TaggedEntity entity, int term, double weight, TopicSpec topic, List<Match> matches) {
        for (Mention mention : entity.mentions()) {
            double place = mention.field() == Field.TITLE ? topic.titleWeightOrDefault() : 1;
            String by = topic.id() + "/" + entity.id();
            matches.add(new Match(term, weight, place, mention.field(), mention.start(), mention.end(), by));
        }
    }

    private static TaggedTopic topic(
            TopicSpec topic, double score, TopicEvidence evidence, TokenizedText title, TokenizedText body) {
        List<Evidence> listed = evidence.strongest(MOST_EVIDENCE).stream()
                .map(match -> match.evidence(match.field() == Field.TITLE ? title.text() : body.text()))
                .toList();
        return new TaggedTopic(topic.id(), score, listed, evidence.matches().size() - listed.size());
    }
}
