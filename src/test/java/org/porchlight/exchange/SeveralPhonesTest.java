package org.porchlight.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.exchange.ScriptedLineFixture.HOTLINE;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeveralPhonesTest {
    private final ScriptedLineFixture line = new ScriptedLineFixture();
    private final Exchange exchange = line.exchange();

    @AfterEach
    void close() {
        line.close();
    }

    private static String number(int index) {
        return "+1206555%04d".formatted(index);
    }

    private static <T> List<T> atOnce(List<Callable<T>> deeds) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> done = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(deeds)) {
                done.add(future.get());
            }
            return done;
        }
    }

    @Test
    void many_calls_go_on_at_once_without_hearing_each_other() throws Exception {
        line.on("/twilio/voice", "<Gather numDigits='1' action='/echo'/>")
                .on("/echo", context -> context.contentType("text/xml")
                        .result("<Response><Say>" + context.formParam("Digits") + "</Say></Response>"));
        List<Callable<String>> deeds = IntStream.range(0, 40)
                .<Callable<String>>mapToObj(index -> () -> exchange.phone(number(index))
                        .call(HOTLINE)
                        .press(Integer.toString(index % 10))
                        .said())
                .toList();
        List<String> said = atOnce(deeds);
        assertThat(said)
                .isEqualTo(IntStream.range(0, 40)
                        .mapToObj(index -> Integer.toString(index % 10))
                        .toList());
        assertThat(exchange.errors()).isEmpty();
    }

    @Test
    void callers_and_responders_meet_in_a_queue_in_any_order_and_nobody_meets_twice() throws Exception {
        line.on("/twilio/voice", context -> context.contentType("text/xml")
                .result(
                        Integer.parseInt(context.formParam("From").substring(8)) % 2 == 0
                                ? "<Response><Enqueue waitUrl=''>people</Enqueue></Response>"
                                : "<Response><Dial><Queue>people</Queue></Dial></Response>"));
        List<Callable<Call>> deeds = IntStream.range(0, 40)
                .<Callable<Call>>mapToObj(
                        index -> () -> exchange.phone(number(index)).call(HOTLINE))
                .toList();
        List<Call> calls = atOnce(deeds);
        assertThat(calls).allMatch(call -> call.waiting() instanceof Waiting.Bridged);
        atOnce(calls.stream().<Callable<Call>>map(call -> call::hangUp).toList());
        assertThat(calls).allMatch(Call::isOver);
        assertThat(exchange.errors()).isEmpty();
    }
}
