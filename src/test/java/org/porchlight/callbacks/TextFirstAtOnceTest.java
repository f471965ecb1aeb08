package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;
import static org.porchlight.callbacks.CallbacksFixture.asked;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.porchlight.callbacks.TextFirst.Question;
import org.porchlight.outbox.OutboxFixture;
import org.porchlight.outbox.Textable;
import org.porchlight.speech.Window.Part;

/** Whatever several processes and the person do at the same moment about one question, one thing comes of it. */
class TextFirstAtOnceTest {
    private long identity = 1;

    @Test
    void several_who_ask_at_once_put_one_question() throws Exception {
        try (OutboxFixture it = new OutboxFixture()) {
            UUID juniper = it.desk.staff("juniper");
            UUID request = taken(it, juniper);

            List<Object> results = atOnce(List.of(
                    () -> it.textFirst().ask(request, juniper, it.desk.time.instant()),
                    () -> it.textFirst().ask(request, juniper, it.desk.time.instant()),
                    () -> it.textFirst().ask(request, juniper, it.desk.time.instant())));
            it.send();

            assertThat(results).filteredOn(Question.Put.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(Question.Already.class::isInstance).hasSize(2);
            assertThat(it.inbox(ROBIN)).hasSize(1);
        }
    }

    @Test
    void an_answer_a_withdrawal_and_the_job_at_once_end_it() throws Exception {
        try (OutboxFixture it = new OutboxFixture()) {
            UUID juniper = it.desk.staff("juniper");
            var answers = it.desk.answers;
            for (int round = 0; round < 5; round++) {
                UUID request = taken(it, juniper);
                it.textFirst().ask(request, juniper, it.desk.time.instant());
                atOnce(List.of(
                        () -> answers.good(ROBIN),
                        () -> answers.later(ROBIN),
                        () -> it.personTexts()
                                .send(request, juniper, new Textable.HelpLine("211"), it.desk.time.instant()),
                        () -> it.dispositions()
                                .end(request, juniper, Disposition.TALKED, Optional.empty(), it.desk.time.instant()),
                        () -> {
                            it.desk.timeouts.unanswered(it.desk.time.instant().plus(Duration.ofMinutes(21)));
                            return true;
                        },
                        () -> {
                            it.desk.withdrawals.withdraw(ROBIN);
                            return true;
                        }));
                assertThat(it.desk.open())
                        .as("withdrawn whatever else happened")
                        .isEmpty();
            }
        }
    }

    private UUID taken(OutboxFixture it, UUID staff) {
        it.desk.callbacks.ask(asked(identity++, ROBIN, "", it.desk.window(Part.MORNING)));
        UUID request = it.desk.request();
        it.desk.leases.take(request, staff, it.desk.time.instant());
        return request;
    }

    private static List<Object> atOnce(List<Callable<Object>> deeds) throws Exception {
        var start = new CyclicBarrier(deeds.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> under = deeds.stream()
                    .map(deed -> threads.submit(() -> {
                        start.await();
                        return deed.call();
                    }))
                    .toList();
            var results = new ArrayList<>();
            for (Future<Object> one : under) {
                results.add(one.get());
            }
            return results;
        }
    }
}
