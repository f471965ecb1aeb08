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
import org.porchlight.conversation.Window.Part;

/** Two processes, each with its own pool, and staff who press at the same moment. */
class TakesAtOnceTest {
    private static final int STAFF = 8;

    private final DeskCase one = new DeskCase();
    private final DeskCase two = one.another();
    private final List<Takes> takes = List.of(new Takes(one.database), new Takes(two.database));

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
            one.callbacks.ask(DeskCase.asked(round, DeskCase.ROBIN, "", one.window(Part.NEXT_HOUR)));
            List<Took> took = taken(staff);
            assertThat(took).filteredOn(Took.Yours.class::isInstance).hasSize(1);
            String winner = one.column("SELECT alias FROM callback JOIN staff ON staff.id = taken_by").getFirst();
            assertThat(took).filteredOn(Predicate.not(Took.Yours.class::isInstance))
                    .containsOnly(new Took.Theirs(winner));
            one.callbacks.withdraw(DeskCase.ROBIN);
        }
        assertThat(one.column("SELECT kind FROM act")).hasSize(15).containsOnly("take");
    }

    private List<Took> taken(List<UUID> staff) throws Exception {
        UUID request = one.request();
        var together = new CountDownLatch(STAFF);
        try (ExecutorService threads = Executors.newFixedThreadPool(STAFF)) {
            List<Future<Took>> begun = new ArrayList<>();
            for (int who = 0; who < STAFF; who++) {
                UUID person = staff.get(who);
                Takes process = takes.get(who % 2);
                begun.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return process.take(request, person, one.time.instant());
                }));
            }
            List<Took> took = new ArrayList<>();
            for (Future<Took> each : begun) {
                took.add(each.get());
            }
            return took;
        }
    }
}
