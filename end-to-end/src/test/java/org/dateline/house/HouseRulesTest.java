package org.dateline.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house that a machine can check, over the compiled classes of every module. */
class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter().importPaths(Modules.compiledClasses());

    @Test
    void everyModuleIsSeen() {
        Set<String> seen = HOUSE.stream()
                .map(type -> type.getPackageName().split("\\.")[2])
                .collect(Collectors.toSet());

        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "events", "analysis", "store", "localstack", "ingest", "enrich", "query", "launcher", "bench");
    }

    @ParameterizedTest
    @CsvSource({
        "events, analysis|store|localstack|ingest|enrich|query|launcher|bench",
        "analysis, events|store|localstack|ingest|enrich|query|launcher|bench",
        "store, events|analysis|localstack|ingest|enrich|query|launcher|bench",
        "localstack, events|analysis|store|ingest|enrich|query|launcher|bench",
        "ingest, analysis|store|localstack|enrich|query|launcher|bench",
        "enrich, localstack|ingest|query|launcher|bench",
        "query, analysis|localstack|ingest|enrich|launcher|bench",
        "launcher, store|ingest|enrich|query|bench",
        "bench, store|ingest|enrich|query"
    })
    void modulesSeeOnlyWhatTheyDependOn(String module, String strangers) {
        String[] packages =
                List.of(strangers.split("\\|")).stream().map(HouseRulesTest::in).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(in(module))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "query", "analysis", "events", "launcher"})
    void featuresFormNoCycles(String module) {
        slices().matching("org.dateline." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void tablesAreMappedOnlyInTheStore() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .resideInAPackage("org.dateline.store..")
                .check(HOUSE);
    }

    @Test
    void httpEndsAtTheEdge() {
        noClasses()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .haveSimpleNameNotEndingWith("Resource")
                .check(HOUSE);
    }

    @Test
    void kafkaIsUsedThroughItsOwnClientOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.microprofile.reactive.messaging..", "io.smallrye.reactive.messaging..")
                .check(HOUSE);
    }

    private static String in(String module) {
        return "org.dateline." + module + "..";
    }
}
