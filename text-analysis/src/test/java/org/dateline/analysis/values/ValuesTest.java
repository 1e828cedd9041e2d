package org.dateline.analysis.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.analysis.Field;
import org.dateline.analysis.Mention;
import org.dateline.analysis.TaggedEntity;
import org.dateline.analysis.text.TokenizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They met on 12 March 2026 again.        | 12 March 2026       | 2026-03-12
            They met on March 12, 2026, again.      | March 12, 2026      | 2026-03-12
            They met on Thursday March 12 2026.     | March 12 2026       | 2026-03-12
            On the 7th of May, 2026 they met.       | 7th of May, 2026    | 2026-05-07
            They met on Sept. 10.                   | Sept. 10            | --09-10
            LAGOS, 3 Feb. 2026 (ABC)                | 3 Feb. 2026         | 2026-02-03
            On March 12th they met.                 | March 12th          | --03-12
            MARCH 12: TALKS                         | MARCH 12            | --03-12
            They met in March 2026.                 | March 2026          | 2026-03
            The coup of February 2021 failed.       | February 2021       | 2021-02
            See the notes of 2026-03-12T10:00Z.     | 2026-03-12          | 2026-03-12
            It closed on 29 February 2024.          | 29 February 2024    | 2024-02-29
            The 12-15 March talks                   | 15 March            | --03-15
            """)
    void readsEnglishDates(String text, String words, String value) {
        assertFound("en", text, words, "DATE", value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            El 12 de marzo de 2026 hubo paro.       | 12 de marzo de 2026 | 2026-03-12
            El 1.º de mayo del 2026 hubo paro.      | 1.º de mayo del 2026| 2026-05-01
            El 30 de setiembre hubo paro.           | 30 de setiembre     | --09-30
            Bogotá, marzo 12 de 2026.               | marzo 12 de 2026    | 2026-03-12
            Subió en marzo de 2026.                 | marzo de 2026       | 2026-03
            Fecha: 2026-03-12.                      | 2026-03-12          | 2026-03-12
            """)
    void readsSpanishDates(String text, String words, String value) {
        assertFound("es", text, words, "DATE", value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It cost $3.5 million.                   | $3.5 million        | USD 3500000
            It cost US$3.5m.                        | US$3.5m             | USD 3500000
            It cost U.S.$2 apiece.                  | U.S.$2              | USD 2
            A $25-million deal                      | $25-million         | USD 25000000
            Debts of €2bn weigh.                    | €2bn                | EUR 2000000000
            The plan costs £5 m.                    | £5 m                | GBP 5000000
            It cost 3.5 million dollars.            | 3.5 million dollars | USD 3500000
            It cost Rs 500 crore.                   | Rs 500 crore        | INR 5000000000
            It cost ₹1,00,000 a year.               | ₹1,00,000           | INR 100000
            Fees of USD1,850,000 are due.           | USD1,850,000        | USD 1850000
            Fees of 300 EUR are due.                | 300 EUR             | EUR 300
            They paid $5,000 CAD.                   | $5,000 CAD          | CAD 5000
            They gave A$5 million.                  | A$5 million         | AUD 5000000
            It sells at $0.42 a dose.               | $0.42               | USD 0.42
            The fine is $1 500 000.                 | $1 500 000          | USD 1500000
            Fined 8,500 yuan (US                    | 8,500 yuan          | CNY 8500
            They paid 2 million pounds sterling.    | 2 million pounds sterling | GBP 2000000
            """)
    void readsEnglishAmounts(String text, String words, String value) {
        assertFound("en", text, words, "MONEY", value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Costó 3.500 millones de dólares.        | 3.500 millones de dólares   | USD 3500000000
            Costó 3,5 millones de euros.            | 3,5 millones de euros       | EUR 3500000
            Costó 1.500,50 euros.                   | 1.500,50 euros              | EUR 1500.5
            Costó US$ 1,500.50 al mes.              | US$ 1,500.50                | USD 1500.5
            Costó 5 mil millones de euros.          | 5 mil millones de euros     | EUR 5000000000
            Costó 2 mil 500 millones de dólares.    | 2 mil 500 millones de dólares | USD 2500000000
            Costó 45 mdd al mes.                    | 45 mdd                      | USD 45000000
            """)
    void readsSpanishAmounts(String text, String words, String value) {
        assertFound("es", text, words, "MONEY", value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The talks on Friday and next March failed.",
                "On 03/12/2026 it rained, in 2026 too.",
                "On February 30 nothing happened, nor on 31 April 2026.",
                "In May 12 people died, in March 12 million.",
                "They may 12 times march 5 miles.",
                "Between $5-7 million and 5 to 7 was lost.",
                "He carried 5,000 pounds of rice and 3 won.",
                "At 12:30 the score was 5-3; version 1.2.3.4 of 5G has 12.345.678 lines.",
                "They lost 120,000 pesos.",
                "El 12 de marzo de 2026 costó 5 millones de euros.",
            })
    void leavesOutWhatIsNotCertain(String text) {
        assertThat(find("en", text)).isEmpty();
    }

    @Test
    void usesTheRulesOfALanguageOnItsTextAlone() {
        assertThat(find("es", "They paid 5 million dollars on 12 March 2026.")).isEmpty();
        assertThat(find("fr", "Le 12 mars 2026, $5 million, March 12, 2026.")).isEmpty();
        assertThat(find("fr", "Le 2026-03-12.")).extracting(TaggedEntity::value).containsExactly("2026-03-12");
    }

    @Test
    void letsTheArticlesCountriesSayWhosePesosAreMeant() {
        String text = "They lost 120,000 pesos.";

        assertThat(find("en", text, List.of(), List.of("US", "PH", "MX")))
                .extracting(TaggedEntity::value)
                .containsExactly("PHP 120000");
        assertThat(find("es", "Costó $500.", List.of(), List.of("CL")))
                .extracting(TaggedEntity::value)
                .containsExactly("CLP 500");
    }

    @Test
    void letsTheDemonymBesideTheCurrencySayWhoseItIs() {
        List<TaggedEntity> names = List.of(name("NATIONALITY", "MX", 18, 25));

        assertThat(find("en", "They lost 120,000 Mexican pesos.", names, List.of("PH")))
                .extracting(TaggedEntity::value)
                .containsExactly("MXN 120000");
    }

    @Test
    void neverCutsAName() {
        List<TaggedEntity> names = List.of(name("ORGANIZATION", null, 4, 21));

        assertThat(find("en", "The March 23 Movement lost.", names, List.of())).isEmpty();
    }

    @Test
    void bringsEqualValuesTogether() {
        List<TaggedEntity> found = find("en", "On 12 March 2026 or March 12, 2026: $3m, US$3 million.");

        assertThat(found).extracting(TaggedEntity::id).containsExactly("date:2026-03-12", "money:usd-3000000");
        assertThat(found).extracting(TaggedEntity::name).containsExactly("12 March 2026", "$3m");
        assertThat(found).allSatisfy(value -> {
            assertThat(value.mentions()).hasSize(2);
            assertThat(value.salience()).isZero();
            assertThat(value.country()).isNull();
        });
    }

    @Test
    void listsNoMoreThanThereIsRoomFor() {
        TokenizedText text = TokenizedText.of("$1 $2 $3");
        Values.Found found = Values.of(TokenizedText.of(""), text, "en", List.of(), List.of(), 2);

        assertThat(found.entities()).hasSize(2);
        assertThat(found.omitted()).isEqualTo(1);
    }

    private static void assertFound(String language, String text, String words, String type, String value) {
        List<TaggedEntity> found = find(language, text);
        assertThat(found).extracting(TaggedEntity::value).containsExactly(value);
        assertThat(found).extracting(TaggedEntity::type).containsExactly(type);
        Mention mention = found.get(0).mentions().get(0);
        assertThat(text.substring(mention.start(), mention.end())).isEqualTo(words);
    }

    private static TaggedEntity name(String type, String country, int start, int end) {
        Mention mention = new Mention(Field.BODY, start, end, "", "model");
        return new TaggedEntity("x", type, "x", List.of(mention), 1, country, null, java.util.Map.of());
    }

    private static List<TaggedEntity> find(String language, String text) {
        return find(language, text, List.of(), List.of());
    }

    private static List<TaggedEntity> find(
            String language, String text, List<TaggedEntity> names, List<String> countries) {
        return Values.of(TokenizedText.of(""), TokenizedText.of(text), language, names, countries, 100)
                .entities();
    }
}
