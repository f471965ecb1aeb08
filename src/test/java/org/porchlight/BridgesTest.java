package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.bridge.BridgeOutcome;
import org.porchlight.bridge.BridgeProgress.Progress;
import org.porchlight.bridge.Bridges.Begun;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.ExchangeRest;
import org.porchlight.exchange.Phone;
import org.porchlight.exchange.StatusCallbacks.Callback;
import org.porchlight.exchange.Waiting;
import org.porchlight.messaging.Language;
import org.porchlight.testing.Eventually;

/** Calls back on a whole line: who may begin one, and that nobody's phone rings twice for one try, whatever happens. */
@Execution(ExecutionMode.CONCURRENT)
class BridgesTest {
    private LineFixture line;
    private DeskFixture desk;
    private Phone person;
    private Phone responder;
    private UUID juniper;
    private UUID request;

    @BeforeEach
    void somebody_has_taken_a_request() {
        line = LineFixture.atOneTime("2026-03-02T18:30:00Z");
        desk = new DeskFixture(line);
        person = line.exchange().phone(DeskFixture.PERSON);
        responder = line.exchange().phone(DeskFixture.RESPONDER);
        juniper = desk.responder("juniper", DeskFixture.RESPONDER, EnumSet.allOf(Language.class));
        request = desk.request(DeskFixture.PERSON, "Robin", true, Language.EN);
        desk.take(request, juniper);
    }

    @AfterEach
    void close() {
        line.close();
    }

    private Call begun() {
        assertThat(desk.call(request, juniper)).isInstanceOf(Begun.Ringing.class);
        return responder.ringing().orElseThrow();
    }

    private Progress progress() {
        return desk.progress(request, juniper).orElseThrow();
    }

    @Test
    void only_whoever_has_it_may_call_and_only_with_a_phone_and_in_its_time() {
        UUID rowan = desk.responder("rowan", "+12065550103", EnumSet.of(Language.EN));
        assertThat(desk.call(request, rowan)).isEqualTo(new Begun.NotYours());
        line.database().commit(handle -> handle.execute("UPDATE staff SET vault = NULL WHERE id = ?", juniper));
        assertThat(desk.call(request, juniper)).isEqualTo(new Begun.NoPhone());
        UUID other = desk.request(
                "+12065550124", "", false, Language.EN, desk.windows().getLast());
        desk.lease(other, rowan);
        assertThat(desk.call(other, rowan)).isEqualTo(new Begun.NotNow());
        desk.giveBack(request, juniper);
        assertThat(desk.call(request, juniper)).isEqualTo(new Begun.NotYours());
    }

    @Test
    void of_many_who_ask_at_once_one_gets_a_call() throws Exception {
        List<Future<Begun>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit((Callable<Begun>) () -> desk.call(request, juniper)));
            }
        }
        List<Begun> begun = new ArrayList<>();
        for (Future<Begun> one : all) {
            begun.add(one.get());
        }
        assertThat(begun).filteredOn(Begun.Ringing.class::isInstance).hasSize(1);
        assertThat(begun).filteredOn(new Begun.UnderWay()::equals).hasSize(7);
        assertThat(callsBegun()).isEqualTo(1);
    }

    private int callsBegun() {
        return Integer.parseInt(desk.cell("SELECT count(*)::text FROM attempt"));
    }

    @Test
    void a_worker_and_the_web_process_ring_once_between_them() throws Exception {
        line.exchange().rest().answer(ExchangeRest.Fault.SLOW);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Begun> begun = threads.submit(() -> desk.call(request, juniper));
            Eventually.holds(() -> callsBegun() > 0);
            desk.work();
            line.exchange().rest().release();
            assertThat(begun.get()).isInstanceOf(Begun.Ringing.class);
        }
        desk.work();
        assertThat(callsBegun()).isEqualTo(1);
    }

    /** Else responders look for what is wrong with their phone. */
    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN_ACCOUNT", "FORBIDDEN", "BUSY"})
    void when_the_provider_takes_no_call_of_ours_that_is_what_the_responder_hears(ExchangeRest.Fault fault) {
        line.exchange().rest().answer(fault);
        desk.call(request, juniper);
        desk.work();
        desk.work();
        assertThat(progress()).isEqualTo(new Progress.Over(BridgeOutcome.TURNED_AWAY, false));
    }

    /** What an operator reads, whether or not anybody asked for something since. */
    @ParameterizedTest
    @CsvSource({"UNKNOWN_ACCOUNT, 401", "FORBIDDEN, 403", "BUSY, 429", "UNAVAILABLE, 503", "RESET, can't be reached"})
    void when_the_provider_does_not_serve_us_it_is_said_and_no_more_when_it_does(
            ExchangeRest.Fault fault, String said) {
        line.exchange().rest().answer(fault);
        probe();
        assertThat(line.degraded())
                .anySatisfy(it -> assertThat(it).startsWith("The provider").contains(said));
        line.exchange().rest().answer(ExchangeRest.Fault.NONE);
        probe();
        assertThat(line.degraded()).isEmpty();
    }

    private void probe() {
        for (int time = 0; time < 20; time++) {
            line.services().base().carrier().probe();
        }
    }

    @Test
    void once_a_call_is_over_no_row_tells_when_it_was() {
        line.time().pass(Duration.ofMillis(437_123));
        Call mine = begun();
        mine.answer().press("1");
        person.ringing().orElseThrow().answer().hangUp();
        mine.hangUp();
        line.exchange().deliverCallbacks();
        assertThat(progress()).isEqualTo(new Progress.Over(BridgeOutcome.CONNECTED, true));
        assertThat(desk.cell("SELECT owed || ' ' || to_char(taken_until, 'MI:SS.US') FROM callback"))
                .matches("true (00|15|30|45):00\\.000000");
    }

    /** A phone rings for half a minute, so that who waits for longer waits for nothing. */
    @Test
    void when_the_provider_gives_no_word_the_responder_hears_so_before_a_minute_is_over() {
        line.exchange().rest().answer(ExchangeRest.Fault.SERVER_ERROR);
        desk.call(request, juniper);
        assertThat(progress()).isEqualTo(new Progress.RingingYou());
        line.time().pass(Duration.ofSeconds(44));
        desk.work();
        assertThat(progress()).isEqualTo(new Progress.RingingYou());
        line.time().pass(Duration.ofSeconds(6));
        desk.work();
        assertThat(progress()).isEqualTo(new Progress.Over(BridgeOutcome.LOST, false));
    }

    @Test
    void the_persons_leg_hears_nothing_of_ours_and_sees_the_number_for_callbacks() {
        begun().answer().press("1");
        Call theirs = person.ringing().orElseThrow();
        assertThat(theirs.from()).isEqualTo("+12065550101");
        theirs.answer();
        assertThat(theirs.waiting()).isInstanceOf(Waiting.Bridged.class);
        assertThat(theirs.heard()).isEmpty();
        assertThat(line.exchange().errors()).isEmpty();
    }

    /** All orders of what a whole call reports, doubled, with each report left out now and then. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void reports_late_doubled_and_out_of_order_come_to_the_same(long seed) {
        Call mine = begun();
        mine.answer().press("1");
        person.ringing().orElseThrow().answer().hangUp();
        mine.hangUp();
        Random random = new Random(seed);
        line.exchange().deliverCallbacks(waiting -> {
            List<Callback> all = new ArrayList<>(waiting);
            all.addAll(waiting);
            Collections.shuffle(all, random);
            return all;
        });
        assertThat(progress()).isEqualTo(new Progress.Over(BridgeOutcome.CONNECTED, true));
        assertThat(desk.cell("SELECT tries::text FROM callback")).isEqualTo("1");
        assertThat(desk.cell("SELECT coalesce(responder_sid, 'forgotten') FROM bridge"))
                .isEqualTo("forgotten");
    }

    @Test
    void reports_before_the_answer_to_us_are_taken() {
        line.exchange().rest().answer(ExchangeRest.Fault.RESPONSE_LOST);
        Call mine = begun();
        line.exchange().deliverCallbacks();
        assertThat(progress()).isEqualTo(new Progress.RingingYou());
        mine.reject();
        line.exchange().deliverCallbacks();
        assertThat(progress()).isEqualTo(new Progress.Over(BridgeOutcome.LINE_BUSY, false));
    }

    /** The fixture's caller was asked by text before: that was the first try. */
    @Test
    void a_call_after_the_question_by_text_is_no_first_try() {
        begun().answer().press("1");
        assertThat(desk.cell("SELECT tries::text FROM callback")).isEqualTo("1");
        assertThat(desk.cell("SELECT line FROM line_count")).isEqualTo("nothing");
    }

    @Test
    void how_long_a_request_waited_is_counted_at_its_first_try_and_when_they_have_talked() {
        line.database()
                .commit(handle ->
                        handle.execute("UPDATE callback SET text_first = false, asking = NULL, asked_at = NULL"));
        Call mine = begun();
        mine.answer().press("1");
        person.ringing().orElseThrow().answer().hangUp();
        mine.press("1");
        assertThat(desk.cell(
                        "SELECT string_agg(concat_ws(' ', subject, line, n), ', ' ORDER BY subject) FROM line_count"))
                .isEqualTo("answer next-hour 1, wait-asked next-hour 1, wait-window minutes-15 1");
    }

    @Test
    void every_webhook_twice_rings_once() {
        Call mine = begun();
        mine.answer();
        replay("/key/");
        mine.press("1");
        int asked = line.exchange().record().size();
        replay("/key/");
        assertThat(dials())
                .as("the same answer until something is heard of the person's leg")
                .isEqualTo(2);
        assertThat(desk.cell("SELECT tries::text FROM callback")).isEqualTo("1");
        line.exchange().deliverCallbacks();
        replay("/key/");
        assertThat(dials()).isEqualTo(2);
        person.ringing().orElseThrow().answer().hangUp();
        mine.press("1");
        replay("/after/");
        replay("/key/");
        assertThat(dials()).isEqualTo(2);
        assertThat(desk.cell("SELECT string_agg(disposition || n, ' ') FROM callback_count"))
                .isEqualTo("talked1");
        assertThat(asked).isPositive();
    }

    private final List<String> replayed = new ArrayList<>();

    /** The last request to an address that holds this, once more. */
    private void replay(String address) {
        ProviderFixture provider = line.provider();
        line.exchange().record().stream()
                .filter(asked -> asked.url().contains(address))
                .reduce((_, last) -> last)
                .ifPresent(asked -> replayed.add(
                        provider.post(asked.url().replace(LineFixture.PUBLIC_URL, ""), new TreeMap<>(asked.fields()))
                                .body()));
    }

    private long dials() {
        long first = line.exchange().record().stream()
                .filter(asked -> asked.body().contains("<Dial"))
                .count();
        return first
                + replayed.stream().filter(answer -> answer.contains("<Dial")).count();
    }
}
