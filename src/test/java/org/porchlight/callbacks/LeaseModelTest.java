package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.porchlight.callbacks.Dispositions.Ended;
import org.porchlight.callbacks.Leases.Taken;
import org.porchlight.callbacks.NewRequest.Answer;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.VaultKind;
import org.porchlight.speech.Window;

/** Two callers and three of the staff, one of whom coordinates, in any order; beside it the same in plain maps. */
class LeaseModelTest {
    private static final List<PhoneNumber> NUMBERS = List.of(CallbacksFixture.ROBIN, CallbacksFixture.SAM);
    private static final String START = "2026-03-03T01:00:00Z";
    private static final int WHOEVER_HOLDS = 3;
    private static CallbacksFixture desk;
    private static List<UUID> staff;
    private static Window evening;
    private static Leases takes;
    private static Dispositions dispositions;
    private static Timeouts lapses;

    @BeforeContainer
    static void open() {
        desk = new CallbacksFixture();
        desk.time.set(START);
        staff = List.of(desk.staff("juniper"), desk.staff("wren"), desk.coordinator("owl"));
        evening = desk.evening();
        takes = desk.leases;
        dispositions = desk.dispositions;
        lapses = desk.timeouts;
    }

    @AfterContainer
    static void close() {
        desk.close();
    }

    private sealed interface Deed {
        record Ask(int number) implements Deed {}

        record Take(int number, int who) implements Deed {}

        record GiveBack(int number, int who) implements Deed {}

        record Ring(int number, int who) implements Deed {}

        record End(int number, int who, Disposition how) implements Deed {}

        record Withdraw(int number) implements Deed {}

        record Pass(int minutes) implements Deed {}

        record Work() implements Deed {}
    }

    private static final class Plain {
        int tries;
        Optional<Disposition> last = Optional.empty();
        Instant from = evening.from();
        int holder = -1;
        Instant until = Instant.EPOCH;
        boolean owed;
        boolean again;
        boolean handedOn;

        boolean held(Instant now) {
            return holder >= 0 && now.isBefore(until);
        }

        boolean heldBy(int who, Instant now) {
            return held(now) && holder == who;
        }

        boolean forCoordinators(Instant now) {
            return !held(now) && (owed || handedOn);
        }

        void free() {
            handedOn |= owed;
            owed = false;
            holder = -1;
        }
    }

    /** What is open, by number, and what was counted. */
    private static final class Model {
        final Map<Integer, Plain> open = new HashMap<>();
        final Map<String, Integer> counts = new HashMap<>();
        final Set<Integer> stopped = new HashSet<>();

        int who(int number, int someone) {
            boolean held = open.containsKey(number) && open.get(number).holder >= 0;
            return someone < WHOEVER_HOLDS ? someone : held ? open.get(number).holder : 0;
        }

        void ask(int number, Instant now) {
            Plain request = open.get(number);
            if (stopped.contains(number)) {
                return;
            }
            if (request == null || !request.held(now)) {
                open.put(number, new Plain());
            } else {
                request.again = request.owed;
                request.tries = request.owed ? request.tries : 0;
                request.last = Optional.empty();
                request.from = evening.from();
            }
        }

        boolean take(int number, int who, Instant now) {
            Plain request = open.get(number);
            if (request == null || request.heldBy(who, now)) {
                return request != null;
            }
            boolean free = request.forCoordinators(now)
                    ? who == 2
                    : !request.held(now) && now.isBefore(evening.until()) && !now.isBefore(request.from);
            if (free) {
                request.free();
                request.holder = who;
                request.until = now.plus(Leases.LEASE);
            }
            return free;
        }

        boolean giveBack(int number, int who, Instant now) {
            boolean theirs = open.containsKey(number) && open.get(number).heldBy(who, now);
            if (theirs) {
                open.get(number).free();
            }
            return theirs;
        }

        boolean ring(int number, int who, Instant now) {
            boolean theirs = open.containsKey(number) && open.get(number).heldBy(who, now);
            if (theirs) {
                open.get(number).tries++;
                open.get(number).owed = true;
                open.get(number).until = now.plus(Leases.TO_SAY);
            }
            return theirs;
        }

        Class<? extends Ended> end(int number, int who, Disposition how, Instant now) {
            Plain request = open.get(number);
            if (request == null) {
                return Ended.Gone.class;
            }
            boolean may = request.heldBy(who, now) || who == 2 && request.forCoordinators(now);
            if (!may || request.tries == 0) {
                return Ended.NotYours.class;
            }
            if (how == Disposition.STOP_CALLS) {
                stopped.add(number);
            }
            Instant soon = now.plus(Duration.ofMinutes(30));
            boolean anew = request.again && how != Disposition.STOP_CALLS && soon.isBefore(evening.until());
            Optional<Instant> next = anew ? Optional.of(soon) : next(request, how, now);
            if (next.isEmpty()) {
                close(number, how.column());
                return Ended.Closed.class;
            }
            if (anew) {
                open.put(number, new Plain());
            }
            Plain stays = open.get(number);
            stays.from = next.get();
            stays.last = anew ? Optional.empty() : Optional.of(how);
            stays.owed = false;
            stays.handedOn = false;
            stays.holder = -1;
            return Ended.Again.class;
        }

        private static Optional<Instant> next(Plain request, Disposition how, Instant now) {
            return how == Disposition.NO_ANSWER && request.tries < 3
                    ? Optional.of(now.plus(Duration.ofMinutes(request.tries == 1 ? 30 : 60)))
                            .filter(at -> !at.plus(Duration.ofMinutes(5)).isAfter(evening.until()))
                    : Optional.empty();
        }

        void work(Instant now) {
            open.values().stream().filter(request -> !request.held(now)).forEach(Plain::free);
            List.copyOf(open.keySet()).forEach(number -> {
                Plain request = open.get(number);
                boolean over = !now.isBefore(evening.until()) && !request.held(now);
                // Asked for anew and not tried since, there is nothing that a coordinator could say of it.
                boolean waits = request.handedOn
                        && request.tries > 0
                        && now.isBefore(evening.until().plus(Duration.ofHours(12)));
                if (over && !waits) {
                    close(
                            number,
                            request.tries == 0 || request.again
                                    ? "expired"
                                    : request.last.map(Disposition::column).orElse("not-said"));
                }
            });
        }

        void withdraw(int number) {
            if (open.containsKey(number)) {
                close(number, "withdrawn");
            }
        }

        private void close(int number, String how) {
            open.remove(number);
            counts.merge(how, 1, Integer::sum);
        }
    }

    private static int identity;

    @Property(tries = 60)
    void any_order_of_deeds_leaves_what_the_model_says(@ForAll("deeds") List<Deed> deeds) {
        clean();
        Model model = new Model();
        deeds.forEach(deed -> doBoth(deed, model));
        assertThat(desk.column("SELECT disposition || ' ' || sum(n) FROM callback_count GROUP BY disposition"))
                .containsExactlyInAnyOrderElementsOf(model.counts.entrySet().stream()
                        .map(it -> it.getKey() + " " + it.getValue())
                        .toList());
        assertThat(desk.open())
                .extracting(it -> NUMBERS.indexOf(it.number().orElseThrow()))
                .containsExactlyInAnyOrderElementsOf(model.open.keySet());
    }

    private static void doBoth(Deed deed, Model model) {
        Instant now = desk.time.instant();
        switch (deed) {
            case Deed.Ask(int number) -> {
                if (desk.callbacks.ask(CallbacksFixture.asked(identity++, NUMBERS.get(number), "", evening))
                        instanceof Answer.NoTime) {
                    return;
                }
                model.ask(number, now);
            }
            case Deed.Take(int number, int who) ->
                assertThat(takes.take(request(number), staff.get(who), now) instanceof Taken.Yours)
                        .isEqualTo(model.take(number, who, now));
            case Deed.GiveBack(int number, int someone) -> {
                int who = model.who(number, someone);
                assertThat(takes.giveBack(request(number), staff.get(who), false, now))
                        .isEqualTo(model.giveBack(number, who, now));
            }
            case Deed.Ring(int number, int someone) -> {
                if (model.ring(number, model.who(number, someone), now)) {
                    desk.ring(request(number), Duration.ZERO);
                }
            }
            case Deed.End(int number, int someone, Disposition how) -> {
                int who = model.who(number, someone);
                assertThat(dispositions.end(request(number), staff.get(who), how, Optional.empty(), now))
                        .isInstanceOf(model.end(number, who, how, now));
            }
            case Deed.Withdraw(int number) -> {
                desk.withdrawals.withdraw(NUMBERS.get(number));
                model.withdraw(number);
            }
            case Deed.Pass(int minutes) -> desk.pass(Duration.ofMinutes(minutes));
            case Deed.Work() -> {
                lapses.letGo(now);
                desk.timeouts.expire(now);
                model.work(now);
            }
        }
    }

    /** The request of that number, or one that never was. */
    private static UUID request(int number) {
        var blind = desk.vault.blind(VaultKind.CALLBACK, NUMBERS.get(number).e164());
        return desk.database.<List<UUID>>commit(handle -> desk.vault.find(handle, blind)).stream()
                .findFirst()
                .flatMap(row ->
                        desk.database.commit(handle -> handle.select("SELECT id FROM callback WHERE vault = ?", row)
                                .mapTo(UUID.class)
                                .findOne()))
                .orElseGet(UUID::randomUUID);
    }

    private static void clean() {
        desk.time.set(START);
        for (String table : List.of("vault", "promise", "stop_list", "callback_count", "outbox")) {
            desk.execute("DELETE FROM " + table);
        }
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 1);
        Arbitrary<Integer> who = Arbitraries.integers().between(0, 2);
        Arbitrary<Integer> mostlyTheirs =
                Arbitraries.frequency(Tuple.of(1, 0), Tuple.of(1, 1), Tuple.of(1, 2), Tuple.of(6, WHOEVER_HOLDS));
        Arbitrary<Disposition> how = Arbitraries.frequency(
                Tuple.of(3, Disposition.NO_ANSWER),
                Tuple.of(1, Disposition.TALKED),
                Tuple.of(1, Disposition.STOP_CALLS));
        return Arbitraries.<Deed>frequencyOf(
                        Tuple.of(4, number.map(Deed.Ask::new)),
                        Tuple.of(6, Combinators.combine(number, who).as(Deed.Take::new)),
                        Tuple.of(2, Combinators.combine(number, mostlyTheirs).as(Deed.GiveBack::new)),
                        Tuple.of(4, Combinators.combine(number, mostlyTheirs).as(Deed.Ring::new)),
                        Tuple.of(
                                4,
                                Combinators.combine(number, mostlyTheirs, how).as(Deed.End::new)),
                        Tuple.of(1, number.map(Deed.Withdraw::new)),
                        Tuple.of(3, Arbitraries.of(1, 14, 15, 30, 31, 60, 800).map(Deed.Pass::new)),
                        Tuple.of(2, Arbitraries.just(new Deed.Work())))
                .list()
                .ofMinSize(20)
                .ofMaxSize(80);
    }
}
