package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;
import static org.porchlight.callbacks.CallbacksFixture.SAM;
import static org.porchlight.callbacks.CallbacksFixture.asked;
import static org.porchlight.callbacks.CallbacksFixture.keyed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.OutboxFixture;
import org.porchlight.outbox.Textable;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.staff.StaffFixture;

/** Callers, staff and jobs of two processes do at once whatever locks several rows, on very few requests. */
@Timeout(60)
class LockOrderTest {
    private static final int TIMES = 500;

    /** What PostgreSQL says to one of those that wait for each other in a circle. */
    private static final String DEADLOCK = "40P01";

    private final OutboxFixture it = new OutboxFixture();
    private final List<CallbacksFixture> processes = List.of(it.desk, it.desk.another());
    private final Set<String> states = ConcurrentHashMap.newKeySet();

    /** Monday at 17:10, and the evening ends at 21:00. */
    @BeforeEach
    void the_evening_has_begun() {
        it.desk.time.set("2026-03-03T01:10:00Z");
        employ("wren");
        employ("owl");
    }

    @AfterEach
    void close() {
        processes.getLast().close();
        it.close();
    }

    private interface Deed {
        void in(CallbacksFixture desk, int which);
    }

    private Instant now() {
        return it.desk.time.instant();
    }

    private static PhoneNumber caller(int which) {
        return which % 2 == 0 ? ROBIN : SAM;
    }

    private static PhoneNumber other(int which) {
        return caller(which + 1);
    }

    private UUID staff(int which) {
        return it.desk.column("SELECT id FROM staff WHERE alias IN ('wren', 'owl') ORDER BY alias").stream()
                .skip(which % 2)
                .findFirst()
                .map(UUID::fromString)
                .orElseGet(UUID::randomUUID);
    }

    /** One that is open, or that never was. */
    private UUID request(int which) {
        List<String> open = it.desk.column("SELECT id FROM callback ORDER BY id");
        return open.isEmpty() ? UUID.randomUUID() : UUID.fromString(open.get(which % open.size()));
    }

    private List<Deed> callers() {
        return List.of(
                (desk, which) -> desk.callbacks.ask(asked(which, caller(which), "word " + which % 3, desk.evening())),
                (desk, which) -> desk.callbacks.ask(keyed(which, caller(which), "c", desk.evening())),
                (desk, which) -> desk.drafts.put("c", Secrets.of(other(which))),
                (desk, which) -> desk.withdrawals.withdraw(caller(which)),
                (desk, which) -> desk.answers.good(caller(which)),
                (desk, which) -> desk.answers.later(caller(which)));
    }

    private List<Deed> staff() {
        return List.of(
                (desk, which) -> desk.leases.take(request(which), staff(which), now()),
                (desk, which) -> desk.leases.giveBack(request(which), staff(which), false, now()),
                (desk, which) -> desk.textFirst.ask(request(which), staff(which), now()),
                (_, which) -> it.personTexts().send(request(which), staff(which), new Textable.HelpLine("211"), now()),
                (desk, which) -> desk.ring(request(which), Duration.ofMinutes(5)),
                (desk, which) -> end(desk, which, Disposition.NO_ANSWER),
                (desk, which) -> end(desk, which, Disposition.STOP_CALLS),
                (desk, which) -> desk.services
                        .practice()
                        .begin(staff(which), Language.EN, "word", now().atZone(CallbacksFixture.SEATTLE)),
                (desk, which) -> {
                    String alias = which % 2 == 0 ? "wren" : "owl";
                    new StaffFixture(desk.database).remove(alias);
                    employ(alias);
                });
    }

    /** Somebody who coordinates, is on shift and has a phone, unless another deed has just removed them again. */
    private void employ(String alias) {
        UUID phone = it.desk.put(new VaultEntry(
                VaultKind.STAFF, Secrets.of(new PhoneNumber("+12065550102")), Optional.empty(), Optional.empty()));
        new StaffFixture(it.desk.database).add(alias, EnumSet.of(Language.EN));
        it.desk.execute("UPDATE staff SET role = 'coordinator', vault = ? WHERE alias = ?", phone, alias);
        it.desk.execute("""
            INSERT INTO shift (staff, weekday, starts, ends, zone)
            SELECT id, 1, '9:00', '21:00', 'America/Los_Angeles' FROM staff WHERE alias = ? ON CONFLICT DO NOTHING
            """, alias);
    }

    private void end(CallbacksFixture desk, int which, Disposition how) {
        desk.dispositions.end(request(which), staff(which), how, Optional.empty(), now());
        desk.stops.remove(caller(which));
    }

    private List<Deed> jobs() {
        return List.of(
                (desk, _) -> desk.callbacks.tidy(now()),
                (desk, _) -> desk.timeouts.unanswered(now().plus(Duration.ofMinutes(21))),
                (desk, _) -> desk.timeouts.letGo(now().plus(Duration.ofMinutes(31))),
                (desk, _) -> desk.timeouts.alert(now().plus(Duration.ofHours(3))),
                (desk, _) -> desk.timeouts.expire(now().plus(Duration.ofHours(18))));
    }

    @Test
    void nobody_waits_in_a_circle() throws Exception {
        List<Deed> deeds = new ArrayList<>(callers());
        deeds.addAll(callers());
        deeds.addAll(staff());
        deeds.addAll(staff());
        deeds.addAll(jobs());
        int[] chosen = RandomGenerator.of("L64X128MixRandom")
                .ints(TIMES, 0, deeds.size())
                .toArray();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<?>> begun = new ArrayList<>();
            for (int which = 0; which < TIMES; which++) {
                int at = which;
                begun.add(threads.submit(() -> todo(deeds.get(chosen[at]), at)));
            }
            for (Future<?> one : begun) {
                one.get();
            }
        }
        assertThat(states).doesNotContain(DEADLOCK);
    }

    /** On a slow machine one or the other gives up because a second is over, which is no circle. */
    private void todo(Deed deed, int which) {
        try {
            deed.in(processes.get(which % 2), which);
        } catch (DatabaseAway away) {
            states.add(away.state());
        }
    }
}
