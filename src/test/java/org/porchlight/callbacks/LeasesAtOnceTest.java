package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.callbacks.Leases.Taken;
import org.porchlight.speech.Window.Part;

/** Two processes, each with its own pool, and staff who press at the same moment. */
class LeasesAtOnceTest {
    private static final int STAFF = 8;

    private final CallbacksFixture one = new CallbacksFixture();
    private final CallbacksFixture two = one.another();
    private final List<Leases> takes = List.of(one.leases, two.leases);

    @AfterEach
    void close() {
        two.close();
        one.close();
    }

    @Test
    void of_all_who_take_at_once_exactly_one_has_it_and_the_others_hear_whose_it_is() throws Exception {
        List<UUID> staff = new ArrayList<>();
        for (int who = 0; who < STAFF; who++) {
            staff.add(one.staff("staff-" + (char) ('a' + who)));
        }
        for (int round = 0; round < 15; round++) {
            one.callbacks.ask(CallbacksFixture.asked(round, CallbacksFixture.ROBIN, "", one.window(Part.NEXT_HOUR)));
            List<Taken> took = taken(staff);
            assertThat(took).filteredOn(Taken.Yours.class::isInstance).hasSize(1);
            String winner = one.column("SELECT alias FROM callback JOIN staff ON staff.id = taken_by")
                    .getFirst();
            assertThat(took)
                    .filteredOn(Predicate.not(Taken.Yours.class::isInstance))
                    .containsOnly(new Taken.Theirs(winner));
            one.withdrawals.withdraw(CallbacksFixture.ROBIN);
        }
        assertThat(one.column("SELECT kind FROM act")).hasSize(15).containsOnly("take");
    }

    private List<Taken> taken(List<UUID> staff) throws Exception {
        UUID request = one.request();
        var together = new CountDownLatch(STAFF);
        try (ExecutorService threads = Executors.newFixedThreadPool(STAFF)) {
            List<Future<Taken>> begun = new ArrayList<>();
            for (int who = 0; who < STAFF; who++) {
                UUID person = staff.get(who);
                Leases process = takes.get(who % 2);
                begun.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return process.take(request, person, one.time.instant());
                }));
            }
            List<Taken> took = new ArrayList<>();
            for (Future<Taken> each : begun) {
                took.add(each.get());
            }
            return took;
        }
    }
}
