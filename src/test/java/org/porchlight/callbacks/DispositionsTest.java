package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;
import static org.porchlight.callbacks.CallbacksFixture.SAM;
import static org.porchlight.callbacks.CallbacksFixture.asked;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.callbacks.Dispositions.Ended;
import org.porchlight.callbacks.Leases.Taken;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.StopList;
import org.porchlight.speech.Window;
import org.porchlight.speech.Window.Part;
import org.porchlight.staff.Act;
import org.porchlight.staff.Acts;
import org.porchlight.staff.StaffFixture;

@Execution(ExecutionMode.CONCURRENT)
class DispositionsTest {
    private final CallbacksFixture desk = new CallbacksFixture();
    private final Leases takes = desk.leases;
    private final Dispositions dispositions = dispositions(desk);
    private final UUID juniper = desk.staff("juniper");
    private final UUID wren = desk.staff("wren");
    private final UUID coordinator = desk.coordinator("owl");
    private UUID request;

    private static Dispositions dispositions(CallbacksFixture desk) {
        return desk.dispositions;
    }

    /** Monday at 17:15, and the evening ends at 21:00. */
    @BeforeEach
    void ask() {
        desk.ask(1, ROBIN, "sunny");
        request = desk.request();
        desk.time.set("2026-03-03T01:15:00Z");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Instant now() {
        return desk.time.instant();
    }

    private void ring(UUID staff) {
        assertThat(takes.take(request, staff, now())).isInstanceOf(Taken.Yours.class);
        desk.ring(request, Duration.ofHours(1));
    }

    private Ended end(Disposition how) {
        return end(juniper, how);
    }

    private Ended end(UUID staff, Disposition how) {
        return dispositions.end(request, staff, how, Optional.empty(), now());
    }

    private void assertCounted(String... counts) {
        assertThat(desk.column("SELECT day || ' ' || disposition || ' ' || n FROM callback_count ORDER BY 1"))
                .containsExactly(counts);
    }

    @Test
    void a_talk_leaves_one_count_and_what_was_done_and_nothing_else() {
        ring(juniper);
        assertThat(end(Disposition.TALKED)).isEqualTo(new Ended.Closed());
        assertThat(end(Disposition.TALKED)).as("said twice").isEqualTo(new Ended.Gone());
        desk.assertPromises();
        assertThat(desk.column("SELECT kind FROM outbox")).isEmpty();
        assertCounted("2026-03-02 talked 1");
        assertThat(new StaffFixture(desk.database).acts().page(1).entries())
                .containsExactly(
                        new Acts.Entry("juniper", Act.END, Instant.parse("2026-03-03T01:00:00Z")),
                        new Acts.Entry("juniper", Act.TAKE, Instant.parse("2026-03-03T01:00:00Z")));
    }

    @Test
    void how_long_they_waited_until_they_talked_is_counted_in_bands_by_the_week() {
        ring(juniper);
        end(Disposition.TALKED);
        assertThat(desk.column("SELECT concat_ws(' ', first, subject, line, n) FROM line_count"))
                .containsExactly("2026-03-02 answer hours-23 1");
    }

    @Test
    void nobody_answering_three_times_closes_it_with_a_text() {
        ring(juniper);
        assertThat(end(Disposition.NO_ANSWER)).isEqualTo(again(30));
        assertThat(takes.take(request, wren, now())).isEqualTo(new Taken.Later(now().plus(Duration.ofMinutes(30))));
        assertCounted();

        desk.pass(Duration.ofMinutes(30));
        ring(wren);
        assertThat(end(wren, Disposition.MACHINE)).isEqualTo(again(60));
        desk.pass(Duration.ofMinutes(60));
        ring(wren);
        assertThat(end(wren, Disposition.NO_ANSWER)).isEqualTo(new Ended.Closed());
        assertCounted("2026-03-02 no-answer 1");
        assertThat(desk.column("SELECT kind || ' ' || language FROM outbox")).containsExactly("tried en");
        assertThat(desk.column("SELECT kind FROM vault WHERE kind <> 'staff'")).containsExactly("text");
    }

    private Ended.Again again(int minutes) {
        return new Ended.Again(now().plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void only_whoever_has_it_says_and_only_after_a_call() {
        assertThat(end(Disposition.TALKED)).as("not taken").isEqualTo(new Ended.NotYours());
        takes.take(request, juniper, now());
        assertThat(end(Disposition.NO_ANSWER)).as("not rung").isEqualTo(new Ended.NotYours());
        takes.giveBack(request, juniper, false, now());
        ring(juniper);
        assertThat(end(wren, Disposition.TALKED)).isEqualTo(new Ended.NotYours());
        assertThat(end(coordinator, Disposition.TALKED)).isEqualTo(new Ended.NotYours());
        desk.assertPromises(Secrets.of(ROBIN, "sunny"));
        assertThat(desk.column("SELECT who FROM act WHERE kind = 'end'")).isEmpty();
    }

    @Test
    void what_was_handed_on_a_coordinator_ends() {
        ring(juniper);
        desk.pass(Duration.ofMinutes(90));
        assertThat(end(juniper, Disposition.TALKED)).isEqualTo(new Ended.NotYours());
        assertThat(end(coordinator, Disposition.TALKED)).isEqualTo(new Ended.Closed());
        assertCounted("2026-03-02 talked 1");
    }

    @Test
    void another_time_begins_anew() {
        ring(juniper);
        Window tomorrow = desk.tomorrow();
        assertThat(dispositions.end(request, juniper, Disposition.NEW_TIME, Optional.of(tomorrow), now()))
                .isEqualTo(new Ended.Again(tomorrow.from()));
        assertThat(takes.take(request, wren, now())).isEqualTo(new Taken.Later(tomorrow.from()));
        Request shown = desk.queue.one(request, juniper, now()).orElseThrow();
        assertThat(shown.terms().window()).isEqualTo(tomorrow);
        assertThat(shown.tries()).isZero();
        assertCounted();
    }

    @Test
    void a_time_for_which_nobody_is_there_is_not_agreed() {
        ring(juniper);
        Window tomorrow = desk.tomorrow();
        Window night = new Window(
                Part.NIGHT, tomorrow.day(), tomorrow.until(), tomorrow.until().plusSeconds(7200), tomorrow.zone());
        assertThat(dispositions.end(request, juniper, Disposition.NEW_TIME, Optional.of(night), now()))
                .isEqualTo(new Ended.NoTime());
        assertThat(end(Disposition.NEW_TIME)).as("no time at all").isEqualTo(new Ended.NoTime());
        assertThat(end(Disposition.TALKED)).as("it is still theirs").isEqualTo(new Ended.Closed());
    }

    @Test
    void who_asks_not_to_be_called_is_not_called_about_anything() {
        desk.ask(2, ROBIN, "other");
        desk.ask(3, SAM, "");
        ring(juniper);
        assertThat(end(Disposition.STOP_CALLS)).isEqualTo(new Ended.Closed());
        desk.assertPromises(Secrets.of(SAM));
        assertThat(desk.stops.stopped(StopList.Kind.CALLS, ROBIN)).isTrue();
        assertThat(desk.ask(4, ROBIN, "")).isEqualTo(CallbacksFixture.noTime());
        assertCounted("2026-03-02 stop-calls 1", "2026-03-02 withdrawn 1");
    }

    @Test
    void without_the_vaults_keys_nobody_is_told_that_calls_are_stopped() {
        ring(juniper);
        try (CallbacksFixture foreign = new CallbacksFixture(desk.url, Keys.fresh(), desk.time)) {
            assertThat(dispositions(foreign).end(request, juniper, Disposition.STOP_CALLS, Optional.empty(), now()))
                    .isEqualTo(new Ended.Gone());
        }
        desk.assertPromises(Secrets.of(ROBIN, "sunny"));
    }

    @Test
    void asked_again_while_they_were_called_it_stands_anew() {
        ring(juniper);
        Window tomorrow = desk.tomorrow();
        desk.callbacks.ask(asked(2, ROBIN, "Sunny", tomorrow));
        assertThat(end(Disposition.TALKED)).isEqualTo(new Ended.Again(tomorrow.from()));
        desk.assertPromises(Secrets.of(ROBIN, "sunny"));
        assertCounted();
    }

    @Test
    void asked_again_before_they_were_called_the_call_settles_it() {
        takes.take(request, juniper, now());
        desk.callbacks.ask(asked(2, ROBIN, "Sunny", desk.evening()));
        assertThat(takes.take(request, juniper, now())).as("it stays theirs").isInstanceOf(Taken.Yours.class);
        ring(juniper);
        assertThat(end(Disposition.TALKED)).isEqualTo(new Ended.Closed());
        desk.assertPromises();
    }

    @Test
    void asked_again_when_nobody_has_it_it_is_another_request() {
        ring(juniper);
        takes.giveBack(request, juniper, false, now());
        desk.callbacks.ask(asked(2, ROBIN, "Sunny", desk.evening()));
        assertThat(desk.request()).isNotEqualTo(request);
        desk.assertPromises(Secrets.of(ROBIN, "Sunny"));
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void a_practice_leaves_that_there_was_one(Disposition how) {
        desk.execute("UPDATE callback SET practice = true, practice_of = ?", juniper);
        ring(juniper);
        assertThat(end(how)).isEqualTo(new Ended.Closed());
        desk.assertPromises();
        assertCounted();
        assertThat(desk.column("SELECT DISTINCT kind FROM act")).containsExactly("practice");
        assertThat(desk.rows()).containsEntry("stop_list", 0).containsEntry("outbox", 0);
    }
}
