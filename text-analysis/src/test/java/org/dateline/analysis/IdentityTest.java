package org.dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private static final Analyser ANALYSER = Analyser.load(AnalyserOptions.defaults());

    private static final String TWO_PRESIDENTS = """
            Salvadoran leader Nayib Bukele landed in Buenos Aires on Monday, where President Javier Milei received him at the \
            Casa Rosada. It was Bukele’s first trip to Argentina since Milei’s inauguration.
            The two spoke of commerce, energy and security. “We are friends,” Bukele said. Argentina’s Security Minister \
            Patricia Bullrich, who toured a prison in El Salvador this year, sat beside Milei.
            The Inter-American Commission on Human Rights (IACHR) has listed arbitrary arrests in El Salvador. The IACHR asked \
            Mr. Bukele to end the state of emergency. Vice President Victoria Villarruel will see President Bukele on Tuesday.
            """;

    @Test
    void makesOneIdentityOfEveryWayToNameSomebody() {
        Analysis analysis = analyse("Bukele and Milei meet in Buenos Aires", TWO_PRESIDENTS);

        assertThat(texts(analysis, "person:nayib-bukele"))
                .containsExactly("Bukele", "Nayib Bukele", "Bukele", "Bukele", "Bukele", "Bukele");
        assertThat(texts(analysis, "person:javier-milei")).containsExactly("Milei", "Javier Milei", "Milei", "Milei");
        assertThat(texts(analysis, "person:patricia-bullrich")).containsExactly("Patricia Bullrich");
        assertThat(texts(analysis, "person:victoria-villarruel")).containsExactly("Victoria Villarruel");
        assertThat(texts(analysis, "organization:inter-american-commission-on-human-rights"))
                .containsExactly("Inter-American Commission on Human Rights", "IACHR", "IACHR");
        assertThat(texts(analysis, "location:casa-rosada")).containsExactly("Casa Rosada");
        assertThat(texts(analysis, "location:buenos-aires")).containsExactly("Buenos Aires", "Buenos Aires");
        assertThat(texts(analysis, "country:SV")).containsExactly("El Salvador", "El Salvador");
        assertThat(texts(analysis, "country:AR")).containsExactly("Argentina", "Argentina");
        assertThat(texts(analysis, "nationality:SV")).containsExactly("Salvadoran");
        assertThat(analysis.countries()).containsExactlyInAnyOrder("AR", "SV");
        assertThat(analysis.language()).isEqualTo("en");
    }

    @Test
    void listsAnEntityOnceHoweverItWasFound() {
        Analysis analysis = analyse(
                "UN experts ask for access to detention sites",
                "A group of United Nations human rights experts asked China for access, four years after a UN report. In Geneva "
                        + "the Office of the United Nations High Commissioner for Human Rights (OHCHR) said that it was in "
                        + "contact with Beijing. Campaigners want the Human Rights Council to debate it.");

        assertThat(analysis.entities()).extracting(TaggedEntity::id).doesNotHaveDuplicates();
        assertThat(texts(analysis, "organization:united-nations")).containsExactly("UN", "United Nations", "UN");
    }

    @Test
    void keepsTwoPeopleWithOneFamilyNameApart() {
        Analysis analysis = analyse(
                "",
                "Tomas Okello sued the bank. His sister Ruth Okello said she was glad. Okello, a nurse, had warned him. "
                        + "Tomas Okello did not answer. Okello left the court by a side door.");

        assertThat(texts(analysis, "person:tomas-okello")).containsExactly("Tomas Okello", "Tomas Okello", "Okello");
        assertThat(texts(analysis, "person:ruth-okello")).containsExactly("Ruth Okello", "Okello");
    }

    @Test
    void joinsTitlesInitialsAccentsAndPossessives() {
        Analysis analysis = analyse(
                "",
                "Judge María J. Pérez ruled on Friday. Maria Perez's ruling was read aloud. Pérez’s clerk, Dr. Perez’s cousin, wept.");

        assertThat(texts(analysis, "person:maría-j-pérez"))
                .containsExactly("María J. Pérez", "Maria Perez", "Pérez", "Perez");
    }

    @Test
    void readsAcronymsEitherWayRound() {
        Analysis analysis = analyse(
                "",
                "The Lake Basin Fishing Union (LBFU) called a strike. The CWRT (Coastal Workers Relief Trust) gave food. "
                        + "Later LBFU and CWRT met.");

        assertThat(texts(analysis, "organization:lake-basin-fishing-union"))
                .containsExactly("Lake Basin Fishing Union", "LBFU", "LBFU");
        assertThat(texts(analysis, "organization:coastal-workers-relief-trust"))
                .containsExactly("CWRT", "Coastal Workers Relief Trust", "CWRT");
    }

    @Test
    void takesNoPlaceOutOfALongerName() {
        Analysis analysis = analyse(
                "",
                "The Bank of England and the University of Chile signed a paper with New Mexico officials, Michael Jordan and "
                        + "Chad Wheeler. Nothing was said of turkey or china.");

        assertThat(analysis.entities())
                .extracting(TaggedEntity::id)
                .containsExactlyInAnyOrder(
                        "organization:bank-of-england",
                        "organization:university-of-chile",
                        "location:new-mexico",
                        "person:michael-jordan",
                        "person:chad-wheeler");
    }

    @Test
    void givesGenericInstitutionsTheirCountry() {
        Analysis analysis = analyse("", "Uganda's Supreme Court heard the case. The Supreme Court will rule in May.");

        assertThat(texts(analysis, "organization:supreme-court-ug")).containsExactly("Supreme Court", "Supreme Court");
        assertThat(analysis.countries()).containsExactly("UG");
    }

    @Test
    void saysWhatMatched() {
        Analysis analysis = analyse("", "Amina Diallo flew to Kenya. Diallo stayed.");

        assertThat(analysis.entities())
                .flatExtracting(TaggedEntity::mentions)
                .extracting(Mention::by)
                .containsExactlyInAnyOrder("model", "short-form:person:amina-diallo", "gazetteer:country:KE");
    }

    @Test
    void usesKnownNamesAloneInOtherLanguages() {
        Analysis analysis = ANALYSER.analyse(new Document(
                "",
                "El presidente salvadoreño Nayib Bukele se reunió este lunes con Javier Milei en la Casa Rosada, en Buenos Aires. "
                        + "La Comisión Interamericana de Derechos Humanos (CIDH) expresó su preocupación por las detenciones en "
                        + "El Salvador y la Policía Nacional respondió. La Universidad de Chile calló.",
                null));

        assertThat(analysis.language()).isEqualTo("es");
        assertThat(analysis.entities())
                .extracting(TaggedEntity::id)
                .containsExactlyInAnyOrder(
                        "nationality:SV",
                        "person:nayib-bukele",
                        "person:javier-milei",
                        "location:casa-rosada",
                        "location:buenos-aires",
                        "organization:inter-american-commission-on-human-rights",
                        "country:SV");
    }

    private static Analysis analyse(String title, String body) {
        return ANALYSER.analyse(new Document(title, body, "en"));
    }

    private static List<String> texts(Analysis analysis, String id) {
        return analysis.entities().stream()
                .filter(e -> e.id().equals(id))
                .flatMap(e -> e.mentions().stream())
                .map(Mention::text)
                .toList();
    }
}
