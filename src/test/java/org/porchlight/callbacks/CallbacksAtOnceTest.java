package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;
import static org.porchlight.callbacks.CallbacksFixture.asked;
import static org.porchlight.callbacks.CallbacksFixture.noTime;
import static org.porchlight.callbacks.CallbacksFixture.promised;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.callbacks.NewRequest.Answer;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Secrets;
import org.porchlight.speech.Window;
import org.porchlight.testing.Gate;

/** Many at once, two processes on one database, and a database that goes away and comes back. */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class CallbacksAtOnceTest {
    private final CallbacksFixture one = new CallbacksFixture();
    private final List<CallbacksFixture> processes = new ArrayList<>(List.of(one));
    private Window evening;

    @BeforeEach
    void a_second_process() {
        one.crowd(20);
        processes.add(one.another());
        evening = one.evening();
    }

    @AfterEach
    void close() {
        processes.forEach(CallbacksFixture::close);
    }

    @Test
    void one_webhook_delivered_by_32_threads_is_one_promise() throws Exception {
        List<Answer> answers = atOnce(32, which -> process(which).callbacks.ask(asked(1, ROBIN, "sunny", evening)));

        assertThat(answers).hasSize(32).containsOnly(promised(evening));
        one.assertPromises(Secrets.of(ROBIN, "sunny"));
    }

    @Test
    void of_32_words_for_one_number_at_once_three_are_promised() throws Exception {
        List<Answer> answers =
                atOnce(32, which -> process(which).callbacks.ask(asked(which, ROBIN, "word " + which, evening)));

        assertThat(answers).filteredOn(promised(evening)::equals).hasSize(3);
        assertThat(answers).filteredOn(noTime()::equals).hasSize(29);
        assertThat(one.open()).hasSize(3);
    }

    @Test
    void the_same_word_32_times_at_once_is_one_request() throws Exception {
        List<Answer> answers = atOnce(32, which -> process(which).callbacks.ask(asked(which, ROBIN, "", evening)));

        assertThat(answers).containsOnly(promised(evening));
        one.assertPromises(Secrets.of(ROBIN));
    }

    /** Four from each of 50, two of them with the same word, each delivered three times, in any order. */
    @Test
    void of_200_requests_from_50_numbers_with_retries_none_is_lost_or_doubled() throws Exception {
        List<String> words = List.of("sunny", "SUNNY", "robin", "");
        List<Integer> deliveries = new ArrayList<>(
                IntStream.range(0, 600).map(it -> it % 200).boxed().toList());
        Collections.shuffle(deliveries, new Random(7));
        List<Answer> answers = atOnce(600, which -> {
            int request = deliveries.get(which);
            return process(which).callbacks.ask(asked(request, number(request % 50), words.get(request / 50), evening));
        });

        assertThat(answers).hasSize(600).containsOnly(promised(evening));
        assertThat(one.open())
                .extracting(
                        it -> it.number().orElseThrow() + it.word().orElse("").toLowerCase())
                .hasSize(150);
        assertThat(one.rows())
                .containsEntry("callback", 150)
                .containsEntry("vault", 150)
                .containsEntry("promise", 200);
    }

    private static PhoneNumber number(int which) {
        return new PhoneNumber("+1" + (which < 60 ? "206" : "425") + "55501" + (10 + which % 60));
    }

    @Test
    void two_workers_end_each_promise_once() throws Exception {
        IntStream.range(0, 120).forEach(which -> one.callbacks.ask(asked(which, number(which), "", evening)));
        AtomicInteger ended = new AtomicInteger();
        atOnce(8, which -> {
            ended.addAndGet(process(which).timeouts.expire(evening.until()));
            return noTime();
        });
        processes.get(1).timeouts.expire(evening.until());

        assertThat(one.rows()).containsEntry("callback", 0).containsEntry("outbox", 120);
        assertThat(one.column("SELECT DISTINCT vault.kind || ' ' || outbox.kind FROM vault LEFT JOIN outbox"
                        + " ON vault.id = outbox.vault WHERE vault.kind <> 'staff'"))
                .as("a sorry for each, and nothing else")
                .containsExactly("text sorry");
        assertThat(one.database.<Integer>commit(handle -> handle.select("SELECT sum(n) FROM callback_count")
                        .mapTo(Integer.class)
                        .one()))
                .isEqualTo(120)
                .isEqualTo(ended.get());
    }

    @Test
    void when_the_database_goes_in_the_middle_nothing_is_doubled_on_return() throws Exception {
        try (Gate gate = Gate.before(one.url);
                CallbacksFixture beyond = new CallbacksFixture(gate.url(), one.keys, one.time)) {
            gate.open();
            beyond.vault.refresh();
            beyond.shifts.refresh();
            AtomicInteger refused = new AtomicInteger();
            Thread outages = Thread.ofVirtual()
                    .start(() -> LongStream.range(0, 400_000).forEach(at -> {
                        if (at % 40_000 == 0) {
                            gate.shut();
                            gate.open();
                        }
                        Thread.onSpinWait();
                    }));
            List<Answer> answers = atOnce(
                    200,
                    which -> untilAnswered(() -> {
                        try {
                            return beyond.callbacks.ask(asked(which, number(which % 50), "", evening));
                        } catch (DatabaseAway away) {
                            refused.incrementAndGet();
                            throw away;
                        }
                    }));
            outages.join();

            assertThat(answers).hasSize(200).containsOnly(promised(evening));
            assertThat(refused.get()).as("outages were seen").isPositive();
            assertThat(one.rows())
                    .containsEntry("callback", 50)
                    .containsEntry("vault", 50)
                    .containsEntry("promise", 200);
        }
    }

    @Test
    void without_a_database_or_the_vaults_keys_it_is_said() {
        try (Gate gate = Gate.before(one.url);
                CallbacksFixture away = new CallbacksFixture(gate.url(), one.keys, one.time);
                CallbacksFixture foreign = new CallbacksFixture(one.url, Keys.fresh(), one.time)) {
            for (CallbacksFixture desk : List.of(away, foreign)) {
                assertThatThrownBy(() -> desk.callbacks.ask(asked(1, ROBIN, "sunny", evening)))
                        .isInstanceOf(DatabaseAway.class)
                        .hasNoCause()
                        .hasMessageNotContaining("sunny");
            }
        }
        assertThat(one.rows()).containsEntry("promise", 0).containsEntry("vault", 0);
    }

    private CallbacksFixture process(int which) {
        return processes.get(which % 2);
    }

    private interface Deed {
        Answer of(int which);
    }

    private static List<Answer> atOnce(int count, Deed deed) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            List<Future<Answer>> begun = IntStream.range(0, count)
                    .mapToObj(which -> threads.submit(() -> untilAnswered(() -> deed.of(which))))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : begun) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    /** As the person or the provider does: with the same identity. */
    private static Answer untilAnswered(Supplier<Answer> ask) {
        while (true) {
            try {
                return ask.get();
            } catch (DatabaseAway away) {
                Thread.onSpinWait();
            }
        }
    }
}
