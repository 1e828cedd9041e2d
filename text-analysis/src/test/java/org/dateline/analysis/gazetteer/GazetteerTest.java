package org.dateline.analysis.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.analysis.Analyser;
import org.dateline.analysis.AnalyserOptions;
import org.dateline.analysis.Document;
import org.dateline.analysis.GazetteerEntry;
import org.dateline.analysis.InvalidDataFileException;
import org.dateline.analysis.TaggedEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    @TempDir
    private Path folder;

    @Test
    void knowsEveryCountry() {
        Map<String, GazetteerEntry> entries =
                Gazetteer.load(null).published().stream().collect(Collectors.toMap(GazetteerEntry::id, e -> e));

        for (String code : Locale.getISOCountries()) {
            assertThat(entries).containsKey("country:" + code);
        }
        assertThat(entries.get("nationality:SV").aliases()).contains("Salvadorean", "salvadoreña");
        assertThat(entries.get("location:tegucigalpa").country()).isEqualTo("HN");
        assertThat(entries.get("country:TR").aliases()).contains("Türkiye", "Turquía");
    }

    @Test
    void findsNamesOfTheUsersOwnFiles() throws IOException {
        write("-\tORGANIZATION\tRiver Keepers Trust\tKE\twikidata=Q1\tRKT\n+country:KE\tLand of Lions\n");

        List<TaggedEntity> found = Analyser.load(new AnalyserOptions(folder))
                .analyse(new Document("", "The RKT left the Land of Lions.", "en"))
                .entities();

        assertThat(found)
                .extracting(TaggedEntity::id)
                .containsExactlyInAnyOrder("organization:river-keepers-trust", "country:KE");
        assertThat(found).extracting(TaggedEntity::ids).contains(Map.of("wikidata", "Q1"));
    }

    @Test
    void changesItsHashWithTheUsersFiles() throws IOException {
        String before = Gazetteer.load(null).hash();
        write("-\tPERSON\tAda Quist\n");

        assertThat(Gazetteer.load(folder).hash()).isNotEqualTo(before);
        assertThat(Gazetteer.load(null).hash()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "-|CITY|Oxtown; type must be one of",
                "-|PERSON; expected 3 to 6 columns",
                "-|LOCATION|Oxtown|Kenya; country must be an ISO 3166-1 alpha-2 code",
                "country:KE|COUNTRY|Kenya|KE; id country:KE is given twice",
                "-|LOCATION|Oxtown|KE|Q1; ids must be scheme=value",
                "-|LOCATION|1234; a name has a letter",
                "+country:XX|Nowhere; there is no entry country:XX",
                "-|COUNTRY|Oxland; needs a country code"
            })
    void namesFileLineAndRuleOfABadLine(String line, String rule) throws IOException {
        Path file = write("# a comment\n" + line.replace('|', '\t') + "\n");

        assertThatThrownBy(() -> Gazetteer.load(folder))
                .isInstanceOf(InvalidDataFileException.class)
                .hasMessageContaining(file + ", line 2: ")
                .hasMessageContaining(rule);
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        Files.write(folder.resolve("bad.gazetteer.tsv"), "-\tPERSON\tAnn\n".getBytes(StandardCharsets.UTF_16));

        assertThatThrownBy(() -> Gazetteer.load(folder)).hasMessageContaining("must be UTF-8");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("own.gazetteer.tsv"), text);
    }
}
