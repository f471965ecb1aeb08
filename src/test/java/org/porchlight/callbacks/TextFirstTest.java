package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;
import static org.porchlight.callbacks.CallbacksFixture.SAM;
import static org.porchlight.callbacks.CallbacksFixture.asked;
import static org.porchlight.callbacks.CallbacksFixture.keyed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.callbacks.TextFirst.Question;
import org.porchlight.exchange.Text;
import org.porchlight.messaging.Language;
import org.porchlight.outbox.OutboxFixture;
import org.porchlight.privacy.QuarterHour;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.speech.Window.Part;

/** Whoever wanted a text before the call is asked once for each try if now is good, and rung only after a yes. */
class TextFirstTest {
    private final OutboxFixture it = new OutboxFixture();
    private final CallbacksFixture desk = it.desk;
    private final Leases takes = desk.leases;
    private final TextFirst textFirst = it.textFirst();
    private final TextAnswers answers = desk.answers;
    private final Queue queue = desk.queue;
    private UUID juniper;
    private UUID request;

    @BeforeEach
    void somebody_is_promised_a_call_this_morning() {
        juniper = desk.staff("juniper");
        desk.callbacks.ask(asked(1, ROBIN, "", desk.window(Part.MORNING)));
        request = desk.request();
        takes.take(request, juniper, now());
    }

    @AfterEach
    void close() {
        it.close();
    }

    private Instant now() {
        return desk.time.instant();
    }

    private Question ask() {
        return textFirst.ask(request, juniper, now());
    }

    private Request shown() {
        return queue.one(request, juniper, now()).orElseThrow();
    }

    private void jobs() {
        desk.timeouts.unanswered(now());
    }

    @Test
    void the_question_is_the_first_try_and_is_counted_once() {
        ask();
        ask();
        assertThat(desk.column("SELECT subject || ' ' || n FROM line_count ORDER BY 1"))
                .containsExactly("wait-asked 1", "wait-window 1");
    }

    @Test
    void the_question_goes_out_once_from_the_callback_number() {
        assertThat(shown().asking()).isEqualTo(Request.Asking.NONE);
        assertThat(CallHours.allowed(shown(), now())).as("not asked yet").isFalse();

        assertThat(ask()).isEqualTo(new Question.Put(now().plus(Duration.ofMinutes(20))));
        assertThat(ask()).isEqualTo(new Question.Already());
        it.send();
        it.send();

        assertThat(it.inbox(ROBIN)).singleElement().satisfies(text -> {
            assertThat(text.body())
                    .isEqualTo("Hello. Is now a good time for a call?\n1 now is GOOD\n2 LATER\n3 NO call");
            assertThat(text.parties().from()).isEqualTo(OutboxFixture.CALLBACKS.e164());
        });
        assertThat(shown().asking()).isEqualTo(Request.Asking.ASKED);
        assertThat(CallHours.allowed(shown(), now())).as("asked").isFalse();
        assertThat(desk.column("SELECT kind FROM act")).containsExactlyInAnyOrder("take", "text");
    }

    @Test
    void whoever_asks_keeps_the_request_until_the_answer_can_be_there() {
        desk.pass(Duration.ofMinutes(10));
        ask();
        desk.pass(Duration.ofMinutes(19));

        assertThat(shown().standing()).isInstanceOf(Request.Standing.Yours.class);
        assertThat(answers.good(ROBIN)).isTrue();
        assertThat(shown().standing())
                .isEqualTo(new Request.Standing.Yours(QuarterHour.over(now().plus(Leases.LEASE))));
    }

    @Test
    void after_a_yes_they_may_be_rung_but_not_hours_after() {
        ask();
        assertThat(answers.good(ROBIN)).isTrue();

        assertThat(shown().asking()).isEqualTo(Request.Asking.GOOD);
        assertThat(CallHours.allowed(shown(), now())).isTrue();
        assertThat(ask()).isEqualTo(new Question.Already());
        desk.pass(Duration.ofMinutes(46));
        assertThat(shown().asking()).isEqualTo(Request.Asking.NONE);
        takes.take(request, juniper, now());
        assertThat(CallHours.allowed(shown(), now())).isFalse();
        assertThat(ask()).isInstanceOf(Question.Put.class);
    }

    @Test
    void a_call_that_was_begun_on_a_yes_stands_on_it_until_somebody_says_how_it_went() {
        ask();
        answers.good(ROBIN);
        desk.ring(request, Duration.ofHours(2));
        desk.pass(Duration.ofMinutes(50));

        assertThat(CallHours.allowed(shown(), now())).as("rung back").isTrue();
        assertThat(answers.open(ROBIN)).as("nothing to answer any more").isEmpty();
        assertThat(ask()).isEqualTo(new Question.NotNow());
        it.dispositions().end(request, juniper, Disposition.NO_ANSWER, Optional.empty(), now());
        assertThat(shown().asking()).isEqualTo(Request.Asking.NONE);
    }

    @Test
    void later_is_an_hour_later_and_gives_the_request_back() {
        ask();
        assertThat(answers.later(ROBIN)).isTrue();
        assertThat(answers.later(ROBIN)).as("the same text again").isTrue();

        Instant at = now().plus(Duration.ofHours(1));
        assertThat(shown().standing()).isEqualTo(new Request.Standing.Later(at));
        desk.pass(Duration.ofHours(1));
        takes.take(request, juniper, now());
        assertThat(ask()).as("the next try").isInstanceOf(Question.Put.class);
        assertThat(answers.later(ROBIN)).isTrue();
        assertThat(shown().standing())
                .as("the last half hour")
                .isEqualTo(new Request.Standing.Later(
                        shown().terms().window().until().minus(Duration.ofMinutes(30))));
    }

    @Test
    void when_there_is_no_later_it_is_over() {
        desk.pass(Duration.ofMinutes(85));
        takes.take(request, juniper, now());
        ask();

        assertThat(answers.later(ROBIN)).isFalse();
        assertThat(desk.open()).isEmpty();
        it.send();
        assertThat(it.column("SELECT count(*) FROM callback_count"))
                .as("as if they had taken it back")
                .containsExactly("0");
    }

    @Test
    void they_may_change_their_mind_while_the_question_lives() {
        ask();
        answers.later(ROBIN);
        assertThat(answers.good(ROBIN)).isTrue();
        assertThat(shown().standing()).as("anybody may take it").isEqualTo(new Request.Standing.Due());
        assertThat(it.column("SELECT kind FROM outbox WHERE state = 'waiting' ORDER BY kind"))
                .as("nobody has a phone")
                .containsExactly("is-now-good");
        assertThat(answers.later(ROBIN)).isTrue();
        assertThat(shown().asking()).isEqualTo(Request.Asking.NONE);
        desk.pass(Duration.ofMinutes(20));
        assertThat(answers.good(ROBIN)).isFalse();
        assertThat(answers.open(ROBIN)).isEmpty();
    }

    @Test
    void no_answer_in_twenty_minutes_is_a_try_that_nobody_answered() {
        ask();
        desk.pass(Duration.ofMinutes(19));
        jobs();
        assertThat(shown().asking()).isEqualTo(Request.Asking.ASKED);
        desk.pass(Duration.ofMinutes(1));
        jobs();
        jobs();

        assertThat(shown()).satisfies(after -> {
            assertThat(after.tries()).isOne();
            assertThat(after.asking()).isEqualTo(Request.Asking.NONE);
            assertThat(after.standing())
                    .isEqualTo(new Request.Standing.Later(QuarterHour.over(now().plus(Duration.ofMinutes(30)))));
        });
        assertThat(answers.good(ROBIN)).as("too late").isFalse();
    }

    @Test
    void the_last_question_that_nobody_answers_closes_it_with_a_sorry() {
        desk.pass(Duration.ofMinutes(95));
        takes.take(request, juniper, now());
        ask();
        it.send();
        desk.pass(Duration.ofMinutes(20));
        jobs();
        it.send();

        assertThat(desk.open()).isEmpty();
        assertThat(it.inbox(ROBIN))
                .extracting(Text::body)
                .last()
                .asString()
                .startsWith("Sorry, nobody was able to call you");
        assertThat(it.column("SELECT disposition || n FROM callback_count")).containsExactly("no-answer1");
        assertThat(desk.column("SELECT kind FROM vault WHERE kind <> 'staff'")).isEmpty();
    }

    @Test
    void a_question_that_waits_when_everything_is_withdrawn_is_never_sent() {
        ask();
        desk.withdrawals.withdraw(ROBIN);
        it.send();

        assertThat(it.inbox(ROBIN)).isEmpty();
        assertThat(answers.open(ROBIN)).isEmpty();
        assertThat(ask()).isEqualTo(new Question.NotYours());
    }

    @Test
    void who_may_not_ask_whom_and_when() {
        assertThat(textFirst.ask(request, desk.staff("sage"), now())).isEqualTo(new Question.NotYours());
        assertThat(textFirst.ask(UUID.randomUUID(), juniper, now())).isEqualTo(new Question.NotYours());
        desk.stops.add(StopList.Kind.TEXTS, ROBIN);
        assertThat(ask()).isEqualTo(new Question.NoTexts());
        desk.stops.remove(ROBIN);
        desk.execute("UPDATE callback SET not_before = ?", now().plusSeconds(1));
        assertThat(ask()).isEqualTo(new Question.NotNow());
        desk.execute("UPDATE callback SET not_before = NULL, text_first = false");
        assertThat(ask()).isEqualTo(new Question.NotWanted());
        assertThat(CallHours.allowed(shown(), now()))
                .as("they may be rung without")
                .isTrue();
        desk.execute("UPDATE callback SET text_first = true");
        desk.pass(Duration.ofMinutes(116));
        desk.execute("UPDATE callback SET taken_until = ?", now().plusSeconds(60));
        assertThat(ask()).as("nothing is left of the time").isEqualTo(new Question.NotNow());
    }

    @Test
    void somebody_elses_number_is_asked_nothing() {
        desk.withdrawals.withdraw(ROBIN);
        desk.drafts.put("contact", Secrets.of(SAM));
        desk.callbacks.ask(keyed(2, ROBIN, "contact", desk.window(Part.MORNING)));
        request = desk.request();
        takes.take(request, juniper, now());

        assertThat(ask()).isEqualTo(new Question.NotWanted());
        assertThat(answers.open(SAM)).isEmpty();
    }

    @Test
    void a_yes_that_finds_nobody_any_more_tells_those_on_shift() {
        desk.texted();
        desk.execute(
                "UPDATE staff SET vault = ? WHERE id = ?",
                desk.put(new VaultEntry(VaultKind.STAFF, Secrets.of(SAM), Optional.empty(), Optional.empty())),
                juniper);
        it.send();
        ask();
        takes.giveBack(request, juniper, false, now());
        answers.good(ROBIN);
        it.send();

        assertThat(it.inbox(SAM)).extracting(Text::body).contains("A call request is waiting.");
        assertThat(shown().terms().language()).isEqualTo(Language.EN);
    }
}
