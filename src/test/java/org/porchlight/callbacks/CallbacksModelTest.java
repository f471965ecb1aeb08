package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.noTime;
import static org.porchlight.callbacks.CallbacksFixture.promised;
import static org.porchlight.callbacks.CallbacksFixture.unreachable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.porchlight.callbacks.NewRequest.Answer;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.StopList;
import org.porchlight.speech.Window;

/** Whatever is asked, repeated, taken back and stopped in whatever order leaves what a simple model says. */
class CallbacksModelTest {
    private static final List<PhoneNumber> NUMBERS =
            List.of(new PhoneNumber("+12065550111"), new PhoneNumber("+12065550112"), new PhoneNumber("+12065550113"));
    private static final List<String> WORDS = List.of("", "sunny", "Sunny ", "robin", "cédric", "CEDRIC", "moon");

    private static CallbacksFixture desk;
    private static Window evening;

    @BeforeContainer
    static void open() {
        desk = new CallbacksFixture();
        evening = desk.evening();
    }

    @AfterContainer
    static void close() {
        desk.close();
    }

    private sealed interface Deed {
        /** What is asked follows from the identity, so that the same identity is the same webhook. */
        record Ask(int identity) implements Deed {
            NewRequest asked() {
                PhoneNumber own = NUMBERS.get(identity % 3);
                String word = WORDS.get(identity / 3 % WORDS.size());
                return new NewRequest(
                        CallbacksFixture.identity(identity),
                        contact(own),
                        Optional.of(own),
                        true,
                        Optional.of(word).filter(it -> !it.isEmpty()),
                        word.isEmpty(),
                        new Terms(Language.EN, evening, identity % 4 != 0, true, false));
            }
        }

        record Draft(int own, int keyed, int word) implements Deed {
            Secrets secrets() {
                return new Secrets(
                        Optional.of(keyed).filter(it -> it < NUMBERS.size()).map(NUMBERS::get),
                        Optional.of(WORDS.get(word)).filter(it -> !it.isEmpty()));
            }
        }

        record DropDraft(int own) implements Deed {}

        record Withdraw(int number) implements Deed {}

        record Forget(int number) implements Deed {}

        record Stop(int number) implements Deed {}

        record Start(int number) implements Deed {}
    }

    private static String contact(PhoneNumber own) {
        return "contact of " + own.ending();
    }

    private record Request(PhoneNumber number, String word) {}

    /** The same in plain maps. */
    private static final class Model {
        final Map<Request, Secrets> open = new HashMap<>();
        final Map<String, Secrets> drafts = new HashMap<>();
        final Set<PhoneNumber> stopped = new HashSet<>();
        final Map<Integer, Answer> answered = new HashMap<>();
        final Map<String, Integer> keyed = new HashMap<>();

        Answer ask(Deed.Ask ask) {
            return answered.computeIfAbsent(ask.identity(), _ -> answer(ask.asked()));
        }

        private Answer answer(NewRequest asked) {
            Optional<Secrets> draft = Optional.ofNullable(drafts.get(asked.contact()));
            Optional<PhoneNumber> number = asked.terms().own() ? asked.from() : draft.flatMap(Secrets::number);
            if (number.isEmpty()) {
                return unreachable();
            }
            Optional<String> word = asked.word().or(() -> draft.flatMap(Secrets::word));
            var request = new Request(number.get(), plain(word.orElse("")));
            long others = open.keySet().stream()
                    .filter(it -> it.number().equals(number.get()) && !it.equals(request))
                    .count();
            if (others >= 3
                    || !asked.from().equals(number) && !mayKey(asked.from().get(), number.get())
                    || stopped.contains(number.get())) {
                return noTime();
            }
            open.put(request, new Secrets(number, word));
            drafts.remove(asked.contact());
            return promised(asked.terms().window());
        }

        private boolean mayKey(PhoneNumber caller, PhoneNumber number) {
            return keyed.merge("by" + caller.ending(), 1, Integer::sum) <= 2
                    && keyed.merge("to" + number.ending(), 1, Integer::sum) <= 2;
        }

        private static String plain(String word) {
            return word.strip().toLowerCase().replace('é', 'e');
        }

        void draft(Deed.Draft draft) {
            drafts.merge(
                    contact(NUMBERS.get(draft.own())),
                    draft.secrets(),
                    (before, given) -> new Secrets(
                            given.number().or(before::number), given.word().or(before::word)));
        }

        void erase(PhoneNumber number) {
            open.keySet().removeIf(request -> request.number().equals(number));
            drafts.values()
                    .removeIf(draft -> draft.number().filter(number::equals).isPresent());
        }
    }

    @Property(tries = 100)
    void any_order_of_deeds_leaves_what_the_model_says(@ForAll("deeds") List<Deed> deeds) {
        clean();
        Model model = new Model();
        deeds.forEach(deed -> doBoth(deed, model));

        assertThat(desk.open()).containsExactlyInAnyOrderElementsOf(model.open.values());
        assertThat(desk.rows())
                .containsEntry("callback", model.open.size())
                .containsEntry("draft", model.drafts.size())
                .containsEntry("vault", model.open.size() + model.drafts.size())
                .containsEntry("promise", model.answered.size());
        assertThat(NUMBERS.stream().filter(it -> desk.stops.stopped(StopList.Kind.CALLS, it)))
                .containsExactlyInAnyOrderElementsOf(model.stopped);
    }

    private static void doBoth(Deed deed, Model model) {
        switch (deed) {
            case Deed.Ask ask -> assertThat(desk.callbacks.ask(ask.asked())).isEqualTo(model.ask(ask));
            case Deed.Draft draft -> {
                desk.drafts.put(contact(NUMBERS.get(draft.own())), draft.secrets());
                model.draft(draft);
            }
            case Deed.DropDraft(int own) -> {
                desk.drafts.drop(contact(NUMBERS.get(own)));
                model.drafts.remove(contact(NUMBERS.get(own)));
            }
            case Deed.Withdraw(int number) -> {
                desk.withdrawals.withdraw(NUMBERS.get(number));
                model.erase(NUMBERS.get(number));
            }
            case Deed.Forget(int number) -> {
                desk.forget(NUMBERS.get(number));
                model.erase(NUMBERS.get(number));
            }
            case Deed.Stop(int number) -> {
                desk.withdrawals.stopCalls(NUMBERS.get(number));
                model.erase(NUMBERS.get(number));
                model.stopped.add(NUMBERS.get(number));
            }
            case Deed.Start(int number) -> {
                desk.stops.remove(NUMBERS.get(number));
                model.stopped.remove(NUMBERS.get(number));
            }
        }
    }

    private static void clean() {
        desk.database.commit(handle -> {
            for (String table : List.of("vault", "promise", "stop_list", "keyed_today")) {
                handle.execute("DELETE FROM " + table);
            }
            return true;
        });
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 2);
        return Arbitraries.<Deed>frequencyOf(
                        Tuple.of(24, Arbitraries.integers().between(0, 83).map(Deed.Ask::new)),
                        Tuple.of(
                                3,
                                Combinators.combine(
                                                number,
                                                Arbitraries.integers().between(0, 3),
                                                Arbitraries.integers().between(0, WORDS.size() - 1))
                                        .as(Deed.Draft::new)),
                        Tuple.of(1, number.map(Deed.DropDraft::new)),
                        Tuple.of(1, number.map(Deed.Withdraw::new)),
                        Tuple.of(1, number.map(Deed.Forget::new)),
                        Tuple.of(1, number.map(Deed.Stop::new)),
                        Tuple.of(2, number.map(Deed.Start::new)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(80);
    }
}
