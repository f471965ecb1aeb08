package org.porchlight.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Passwords are compared a few at once, and never at the cost of those who call. */
@Execution(ExecutionMode.CONCURRENT)
class PasswordsTest {
    private static final int CROWD = 100;

    private final Passwords passwords = new Passwords(PasswordCost.SERVICE, new SecureRandom());

    @Test
    void a_password_matches_its_hash_and_no_other_does() {
        String hash = passwords.hash("lanterns on a wet road");

        assertThat(passwords.match("lanterns on a wet road", Optional.of(hash))).isTrue();
        assertThat(passwords.match("lanterns on a dry road", Optional.of(hash))).isFalse();
        assertThat(passwords.match("lanterns on a wet road", Optional.empty())).isFalse();
    }

    @Test
    void in_service_a_guess_costs_what_is_asked_at_least() {
        assertThat(passwords.hash("lanterns on a wet road")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void a_crowd_is_told_that_it_is_one_and_the_next_one_alone_is_served() throws Exception {
        List<Callable<Boolean>> crowd = IntStream.range(0, CROWD)
                .mapToObj(one -> (Callable<Boolean>) () -> passwords.match("x" + one, Optional.empty()))
                .toList();
        try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> asked = visitors.invokeAll(crowd);

            assertThat(asked).anyMatch(each -> each.state() == Future.State.SUCCESS);
            assertThat(asked.stream().filter(each -> each.state() == Future.State.FAILED))
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.exceptionNow()).isInstanceOf(PasswordsBusy.class));
        }
        assertThat(passwords.match("x", Optional.empty())).isFalse();
    }

    @Test
    void the_work_is_done_on_few_threads_of_its_own() throws Exception {
        try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            visitors.submit(() -> passwords.hash("lanterns on a wet road")).get();
        }

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("passwords"))
                .isNotEmpty()
                .allMatch(thread -> !thread.isVirtual() && thread.isDaemon());
    }
}
