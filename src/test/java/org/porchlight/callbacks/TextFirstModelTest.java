package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;
import static org.porchlight.callbacks.CallbacksFixture.asked;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.porchlight.callbacks.Dispositions.Ended;
import org.porchlight.callbacks.TextFirst.Question;
import org.porchlight.outbox.OutboxFixture;
import org.porchlight.outbox.Textable;
import org.porchlight.speech.Window.Part;

/**
 * In whatever order people are asked, answer, change their mind, are rung, take it all back or let it pass: nobody is rung
 * without a yes that still holds, nobody is texted twice for one question, and in the end nothing is left.
 */
class TextFirstModelTest {
    private static OutboxFixture it;
    private static Leases takes;
    private static UUID juniper;
    private static UUID sage;

    private enum Deed {
        TAKE,
        TAKE_OTHER,
        ASK,
        SEND,
        GOOD,
        LATER,
        NO,
        GIVE_BACK,
        RING,
        END,
        ASK_AGAIN,
        TEXT,
        WORKER,
        SHORT,
        LONG
    }

    /** What the person last said to the question that was put last. */
    private boolean yes;

    private int put;
    private long identity;

    @BeforeContainer
    static void begin() {
        it = new OutboxFixture();
        takes = it.desk.leases;
        juniper = it.desk.staff("juniper");
        sage = it.desk.staff("sage");
    }

    @AfterContainer
    static void close() {
        it.close();
    }

    @Property(tries = 60)
    void any_order_of_deeds_ends_sanely(@ForAll("deeds") List<Deed> deeds) {
        clean();
        request();
        deeds.forEach(deed -> {
            todo(deed);
            holds(deed);
        });
        it.desk.pass(Duration.ofDays(1));
        it.desk.timeouts.unanswered(now());
        it.expire();
        it.desk.execute("DELETE FROM vault WHERE expires <= ?", now());
        assertThat(it.desk.rows()).containsEntry("callback", 0);
        assertThat(it.column("SELECT kind FROM vault WHERE kind = 'callback'")).isEmpty();
        assertThat(questions()).as("questions that went out").isLessThanOrEqualTo(put);
    }

    private static Instant now() {
        return it.desk.time.instant();
    }

    private static long questions() {
        return it.inbox(ROBIN).stream()
                .filter(text -> text.body().startsWith("Hello. Is now"))
                .count();
    }

    private static Optional<UUID> open() {
        return it.column("SELECT id FROM callback").stream().findFirst().map(UUID::fromString);
    }

    private void request() {
        // The earliest that is left of the day, or tomorrow's.
        var windows = it.desk.shifts.windows(now(), CallbacksFixture.SEATTLE).get();
        windows.stream()
                .filter(window -> window.part() != Part.NEXT_HOUR)
                .findFirst()
                .ifPresent(window -> it.desk.callbacks.ask(asked(++identity, ROBIN, "", window)));
    }

    private void todo(Deed deed) {
        var answers = it.desk.answers;
        switch (deed) {
            case TAKE -> open().ifPresent(id -> takes.take(id, juniper, now()));
            case TAKE_OTHER -> open().ifPresent(id -> takes.take(id, sage, now()));
            case ASK -> open().ifPresent(this::ask);
            case SEND -> it.send();
            case GOOD -> yes |= answers.good(ROBIN);
            case LATER -> yes &= !answers.later(ROBIN) || open().isEmpty();
            case NO -> it.desk.withdrawals.withdraw(ROBIN);
            case GIVE_BACK -> open().ifPresent(id -> takes.giveBack(id, juniper, false, now()));
            case RING -> open().ifPresent(TextFirstModelTest::ring);
            case END -> open().ifPresent(id -> end(id, Disposition.NO_ANSWER));
            case ASK_AGAIN -> request();
            case TEXT ->
                open().ifPresent(id -> it.personTexts().send(id, juniper, new Textable.HelpLine("211"), now()));
            case WORKER -> {
                it.desk.timeouts.unanswered(now());
                it.expire();
            }
            case SHORT -> it.desk.pass(Duration.ofMinutes(7));
            case LONG -> it.desk.pass(Duration.ofMinutes(31));
        }
    }

    private void ask(UUID id) {
        if (it.textFirst().ask(id, juniper, now()) instanceof Question.Put) {
            put++;
            yes = false;
        }
    }

    /** As a bridge does: only by whoever has it, and only if it may be. */
    private static void ring(UUID id) {
        it.desk.database.commit(handle -> {
            it.desk
                    .services
                    .requests()
                    .hold(handle, id)
                    .filter(open -> open.heldBy(juniper, now()) && !open.owed() && CallHours.allowed(open, now()))
                    .ifPresent(_ -> it.desk.services.table().rung(handle, id, now().plus(Duration.ofMinutes(60))));
            return true;
        });
    }

    private void end(UUID id, Disposition how) {
        if (it.dispositions().end(id, juniper, how, Optional.empty(), now()) instanceof Ended.Again) {
            yes = false;
        }
    }

    private void holds(Deed after) {
        open().ifPresentOrElse(
                        id -> {
                            OpenRequest open = it.desk
                                    .database
                                    .commit(handle ->
                                            it.desk.services.requests().find(handle, id))
                                    .orElseThrow();
                            assertThat(open.tried().times())
                                    .as("tries after %s", after)
                                    .isBetween(0, 3);
                            if (!open.owed() && CallHours.allowed(open, now())) {
                                assertThat(yes)
                                        .as("may be rung after %s", after)
                                        .isTrue();
                            }
                            assertThat(open.answerable(now()) && open.owed()).isFalse();
                        },
                        () -> yes = false);
    }

    private void clean() {
        yes = false;
        put = 0;
        it.desk.execute("DELETE FROM vault WHERE kind <> 'staff'");
        it.desk.execute("DELETE FROM outbox");
        // The next morning, so that every run has the same day before it, and an inbox of its own to count in.
        Instant morning = now().atZone(CallbacksFixture.SEATTLE)
                .toLocalDate()
                .plusDays(1)
                .atTime(10, 0)
                .atZone(CallbacksFixture.SEATTLE)
                .toInstant();
        it.desk.pass(Duration.between(now(), morning));
        put = (int) questions();
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Arbitraries.of(Deed.values()).list().ofMinSize(1).ofMaxSize(40);
    }
}
