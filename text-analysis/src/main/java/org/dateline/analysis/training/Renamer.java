package org.dateline.analysis.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes new training documents by giving people and places other names: a person gets a given and a family name of one region,
 * the same in all of a document, so that names from everywhere are seen in the surroundings that the corpora have. After Dai
 * and Adel, "An analysis of simple data augmentation for named entity recognition" (COLING 2020).
 */
final class Renamer {

    /** Names of one region. */
    record Region(List<String> given, List<String> family, boolean familyFirst) {}

    private final List<Region> regions;
    private final List<String> places;
    private final Random random;

    Renamer(List<Region> regions, List<String> places, long seed) {
        this.regions = regions;
        this.places = places;
        this.random = new Random(seed);
    }

    Corpus.Doc rename(Corpus.Doc document) {
        Map<String, String> names = new HashMap<>();
        List<Corpus.Sentence> sentences = new ArrayList<>();
        Region region = pick(regions);
        for (Corpus.Sentence sentence : document.sentences()) {
            sentences.add(rename(sentence, names, region));
            if (random.nextInt(4) == 0) {
                region = pick(regions);
            }
        }
        return new Corpus.Doc(document.id(), sentences);
    }

    private Corpus.Sentence rename(Corpus.Sentence sentence, Map<String, String> names, Region region) {
        List<String> tokens = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        int n = sentence.tokens().size();
        for (int i = 0; i < n; ) {
            String tag = sentence.tags().get(i);
            int end = i + 1;
            while (!tag.equals("O") && end < n && sentence.tags().get(end).startsWith("I-")) {
                end++;
            }
            List<String> words = sentence.tokens().subList(i, end);
            List<String> others = tag.equals("B-PER")
                    ? person(words, names, region)
                    : tag.equals("B-LOC") ? place(words, names) : null;
            if (others == null) {
                tokens.addAll(words);
                tags.addAll(sentence.tags().subList(i, end));
            } else {
                for (int k = 0; k < others.size(); k++) {
                    tokens.add(others.get(k));
                    tags.add((k == 0 ? "B" : "I") + tag.substring(1));
                }
            }
            i = end;
        }
        return new Corpus.Sentence(tokens, tags);
    }

    private List<String> person(List<String> words, Map<String, String> names, Region region) {
        int n = words.size();
        if (n > 3 || words.stream().anyMatch(w -> w.length() < 3 || !isName(w))) {
            return null;
        }
        List<String> others = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            boolean family = n == 1 ? random.nextBoolean() : i == n - 1;
            String other = names.get(words.get(i));
            if (other == null) {
                other = pick(family ? region.family() : region.given());
                names.put(words.get(i), other);
            }
            for (String word : other.split(" ")) {
                others.add(word);
            }
        }
        return others;
    }

    private List<String> place(List<String> words, Map<String, String> names) {
        if (words.size() > 1 || !isName(words.get(0)) || words.get(0).length() < 4 || random.nextInt(3) == 0) {
            return null;
        }
        String other = names.computeIfAbsent("place " + words.get(0), w -> pick(places));
        return List.of(other.split(" "));
    }

    private static boolean isName(String word) {
        return Character.isUpperCase(word.charAt(0)) && word.chars().skip(1).allMatch(Character::isLowerCase);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
