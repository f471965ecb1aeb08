package org.porchlight.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.porchlight.script.ScriptFiles;

/** The folders in which a turn is decided know no clock, chance, socket, file, SQL or web. */
class PurityTest {
    private static final String[] PURE = ClassesFixture.packagesOf(ClassesFixture.PURE);

    private static DescribedPredicate<JavaClass> in(String file) {
        return DescribedPredicate.describe(
                file, type -> ClassesFixture.topLevel(type).equals(file));
    }

    /** The one reader of YAML is {@code Yaml}, with its text and what goes wrong in it. */
    private static DescribedPredicate<JavaClass> readingYaml() {
        return in("Yaml").or(in("YamlText")).or(in("YamlTrouble"));
    }

    @Test
    void they_use_java_and_each_other() {
        classes()
                .that(resideInAnyPackage(PURE))
                .and(DescribedPredicate.not(readingYaml()))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(PURE).or(resideInAnyPackage("java..")))
                .check(ClassesFixture.classes());
    }

    @Test
    void they_know_no_sql_web_or_thread() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax..", "java.util.concurrent..")
                .check(ClassesFixture.classes());
    }

    @Test
    void only_the_reader_of_scripts_knows_where_files_lie() {
        noClasses()
                .that(resideInAnyPackage(PURE))
                .and(DescribedPredicate.not(in(ScriptFiles.class.getSimpleName())))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.nio.file..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .check(ClassesFixture.classes());
    }

    @Test
    void they_read_no_clock_and_no_chance() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, InstantSource.class, Date.class, Random.class, RandomGenerator.class)
                .orShould()
                .callMethodWhere(
                        target(owner(resideInAnyPackage("java.time.."))).and(target(nameMatching("now"))))
                .orShould()
                .callMethodWhere(target(nameMatching("currentTimeMillis|nanoTime|random|randomUUID")))
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(ClassesFixture.classes());
    }
}
