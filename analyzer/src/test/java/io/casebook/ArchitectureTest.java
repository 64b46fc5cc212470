package io.casebook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The plan of the house: who may know whom.
@AnalyzeClasses(packages = "io.casebook", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule stagesKnowTheModelAndNothingOfEachOther =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("model")
                    .definedBy("io.casebook.model..")
                    .layer("intake")
                    .definedBy("io.casebook.intake..")
                    .layer("format")
                    .definedBy("io.casebook.format..")
                    .layer("timeline")
                    .definedBy("io.casebook.timeline..")
                    .layer("crash")
                    .definedBy("io.casebook.crash..")
                    .layer("signature")
                    .definedBy("io.casebook.signature..")
                    .layer("history")
                    .definedBy("io.casebook.history..")
                    .layer("report")
                    .definedBy("io.casebook.report..")
                    .layer("app")
                    .definedBy("io.casebook.app..")
                    .layer("cli")
                    .definedBy("io.casebook.cli..")
                    .whereLayer("cli")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("app")
                    .mayOnlyBeAccessedByLayers("cli")
                    .whereLayer("intake")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("format")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("timeline")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("crash")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("signature")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("history")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("report")
                    .mayOnlyBeAccessedByLayers("app")
                    .because("a stage can then be read, tested and replaced alone");

    @ArchTest
    static final ArchRule theModelKnowsNobody =
            noClasses()
                    .that()
                    .resideInAPackage("io.casebook.model..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.casebook.intake..",
                            "io.casebook.format..",
                            "io.casebook.timeline..",
                            "io.casebook.crash..",
                            "io.casebook.signature..",
                            "io.casebook.history..",
                            "io.casebook.report..",
                            "io.casebook.app..",
                            "io.casebook.cli..",
                            "io.casebook.grammar..")
                    .because("its words are those of all stages");

    @ArchTest
    static final ArchRule formatsDoNotKnowEachOther =
            slices().matching("io.casebook.format.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .because("a format is added and removed in one place");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("io.casebook.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.casebook.cli..")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because("a library that prints cannot be used by a web server");

    @ArchTest
    static final ArchRule noReportOfTheProgramIsMadeByAPrintedStackTrace =
            noClasses()
                    .should()
                    .callMethod(Throwable.class, "printStackTrace")
                    .because("a failure is a diagnostic or an error message with a remedy");

    @ArchTest
    static final ArchRule grammarsAreUsedByReadersAndLanguagesOnly =
            classes()
                    .that()
                    .resideInAPackage("io.casebook.grammar..")
                    .should()
                    .onlyBeAccessed()
                    .byAnyPackage(
                            "io.casebook.grammar..",
                            "io.casebook.format..",
                            "io.casebook.crash..",
                            "io.casebook.signature..")
                    .because("everyone else works on records");
}
