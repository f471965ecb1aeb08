package org.porchlight.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Duration;
import java.util.Map;
import java.util.TimerTask;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whatever is repeated goes through the one class that has it watched; a job of the worker needs a name that is watched. */
class RepeatedInOnePlaceTest {
    /** Types that wait or tick by themselves, and why none of these can stand still unseen. */
    private static final Map<String, String> KNOWN = Map.of(
            "Ticker", "has each part watched",
            "OutOfMemory", "ends the process",
            "Parent", "ends the process with the one that began it",
            "DemoLock", "waits for a bounded time for another demo to end",
            "Listening", "waits for a port that is about to be free");

    private static final String REPEATING = "(schedule|scheduleAtFixedRate|scheduleWithFixedDelay)";

    private static final DescribedPredicate<JavaClass> UNKNOWN =
            DescribedPredicate.describe("are not known", type -> !KNOWN.containsKey(ClassesFixture.topLevel(type)));

    private static ArchRule rule() {
        return noClasses()
                .that(UNKNOWN)
                .should()
                .callMethodWhere(target(owner(assignable(ScheduledExecutorService.class)))
                        .and(target(nameMatching(REPEATING))))
                .orShould()
                .callMethodWhere(
                        target(owner(assignable(Executors.class))).and(target(nameMatching("new.*Scheduled.*"))))
                .orShould()
                .callMethodWhere(target(owner(assignable(Thread.class))).and(target(nameMatching("sleep"))))
                .orShould()
                .callMethodWhere(target(owner(assignable(TimeUnit.class))).and(target(nameMatching("sleep"))))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.Timer.class, TimerTask.class)
                .orShould()
                .callMethodWhere(target(owner(assignable(Thread.Builder.class)))
                        .and(target(nameMatching("start|unstarted")))
                        .and(DescribedPredicate.describe("on a platform thread", call -> call.getTargetOwner()
                                .isAssignableTo(Thread.Builder.OfPlatform.class))));
    }

    private static DescribedPredicate<JavaClass> assignable(Class<?> type) {
        return JavaClass.Predicates.assignableTo(type).forSubtype();
    }

    @Test
    void nothing_else_repeats_by_itself() {
        rule().check(ClassesFixture.classes());
    }

    @Test
    void jobs_are_made_in_one_place_alone() {
        noClasses()
                .that(DescribedPredicate.describe("are not the worker", type -> !ClassesFixture.topLevel(type)
                        .equals("Worker")))
                .should()
                .callMethodWhere(
                        target(owner(assignable(Tasks.class))).and(target(HasName.Predicates.nameMatching(".*"))))
                .check(ClassesFixture.classes());
    }

    /** Repeats by itself what nobody watches. */
    private static final class Unwatched {
        private final ScheduledExecutorService own = Executors.newSingleThreadScheduledExecutor();

        void begin() {
            own.scheduleWithFixedDelay(() -> {}, 1, 1, TimeUnit.DAYS);
        }

        void loop() throws InterruptedException {
            Thread.sleep(Duration.ofDays(1));
        }
    }

    @Test
    void one_that_did_would_be_found() {
        var classes = new ClassFileImporter().importClasses(Unwatched.class);
        assertThatThrownBy(() -> rule().check(classes))
                .hasMessageContaining("scheduleWithFixedDelay")
                .hasMessageContaining("sleep");
    }
}
