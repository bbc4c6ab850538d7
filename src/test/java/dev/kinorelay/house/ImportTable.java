package dev.kinorelay.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Who may import whom, and which technology. */
final class ImportTable {

    private static final String ROOT = "dev.kinorelay";
    private static final String DOMAIN = ROOT + ".domain..";
    private static final String ENGINE = ROOT + ".engine..";
    private static final String LEDGER = ROOT + ".ledger..";
    private static final String TABLE = ROOT + ".table..";
    private static final String SPI = ROOT + ".service";
    private static final String ANY_SERVICE = ROOT + ".service.*..";
    private static final String LIBRARY = ROOT + ".service.library..";
    private static final String FLOW = ROOT + ".flow..";
    private static final String DESK = ROOT + ".flow.desk..";
    private static final String WEB = ROOT + ".web..";
    private static final String CLI = ROOT + ".cli..";
    private static final String CAMEL = "org.apache.camel..";
    private static final String[] SQL = {"java.sql..", "javax.sql..", "org.springframework.jdbc..",
            "org.springframework.boot.jdbc..", "org.flywaydb..", "org.sqlite..", "com.zaxxer.."};

    private static final DescribedPredicate<JavaClass> PACKAGE_INFO = DescribedPredicate.describe("package-info",
            type -> type.getSimpleName().equals("package-info"));

    private ImportTable() {}

    static List<ArchRule> rules() {
        return Stream.of(
                onlyKnows(DOMAIN, "java..", DOMAIN), onlyKnows(TABLE, "java..", TABLE),
                onlyKnows(ENGINE, "java..", DOMAIN, ENGINE),
                never(LEDGER, ENGINE, SPI, ANY_SERVICE, TABLE, FLOW, WEB, CLI),
                never(SPI, ENGINE, LEDGER, ANY_SERVICE, FLOW, WEB, CLI),
                never(ANY_SERVICE, ENGINE, FLOW, WEB, CLI),
                onlyLibraryKnowsTheLedger(), noSiblings(),
                never(FLOW, ANY_SERVICE, TABLE, WEB, CLI),
                never(WEB, ENGINE, ANY_SERVICE, TABLE, CLI), webKnowsOnlyTheDesk(),
                never(CLI, ENGINE, LEDGER, SPI, ANY_SERVICE, TABLE, FLOW, WEB),
                onlyIn(FLOW, CAMEL), never(DESK, CAMEL), onlyIn(LEDGER, SQL),
                never(ROOT, DOMAIN, ENGINE, LEDGER, SPI, ANY_SERVICE, TABLE, FLOW, WEB))
                .toList();
    }

    private static ArchRule onlyKnows(String who, String... whom) {
        return classes().that(resideInAPackage(who).and(DescribedPredicate.not(PACKAGE_INFO)))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(whom))
                .allowEmptyShould(true);
    }

    private static ArchRule never(String who, String... whom) {
        return noClasses().that()
                .resideInAPackage(who)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(whom)
                .allowEmptyShould(true);
    }

    private static ArchRule onlyIn(String where, String... technology) {
        return noClasses().that()
                .resideOutsideOfPackage(where)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(technology)
                .allowEmptyShould(true);
    }

    private static ArchRule onlyLibraryKnowsTheLedger() {
        return noClasses().that(resideInAPackage(ANY_SERVICE).and(DescribedPredicate.not(resideInAPackage(LIBRARY))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(LEDGER)
                .allowEmptyShould(true);
    }

    private static ArchRule noSiblings() {
        return slices().matching(ROOT + ".service.(*)..").should().notDependOnEachOther().allowEmptyShould(true);
    }

    private static ArchRule webKnowsOnlyTheDesk() {
        return noClasses().that()
                .resideInAPackage(WEB)
                .should()
                .dependOnClassesThat(resideInAPackage(FLOW).and(DescribedPredicate.not(resideInAPackage(DESK))))
                .allowEmptyShould(true);
    }
}
