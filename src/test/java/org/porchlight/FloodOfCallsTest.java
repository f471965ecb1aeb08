package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.testing.Eventually;

/** One number, or a great many, call and write as fast as the provider takes it; everybody else is answered in time. */
@Timeout(300)
@Isolated("what it measures is time, and it takes both processors")
@Order(1)
class FloodOfCallsTest {
    private static final String CALLER = "+14255550142";
    private static final int AT_ONCE = 24;
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final LineFixture line = new LineFixture("2026-11-23T18:00:00Z");
    private final AtomicInteger sent = new AtomicInteger();
    private volatile boolean over;

    private enum From {
        ONE_NUMBER,
        MANY_NUMBERS;

        String number(int which) {
            return this == ONE_NUMBER ? "+12065550199" : "+1206%07d".formatted(2_000_000 + which);
        }
    }

    @AfterEach
    void close() {
        line.close();
    }

    @ParameterizedTest
    @EnumSource
    void others_are_answered_in_a_short_flood(From from) {
        flood(from, 200, 5);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("holds")
    void others_are_answered_in_a_long_flood(From from) {
        flood(from, 20_000, 200);
    }

    private void flood(From from, int least, int calls) {
        line.crowd(5);
        try (ExecutorService machines = Executors.newFixedThreadPool(AT_ONCE)) {
            try {
                for (int machine = 0; machine < AT_ONCE; machine++) {
                    machines.submit(() -> callsAndWrites(from));
                }
                for (int call = 0; call < calls; call++) {
                    int before = sent.get();
                    assertThat(aCall()).as("call " + call + " beside " + before).isLessThan(LONGEST);
                }
                Eventually.holds(() -> sent.get() >= least);
                assertThat(aCall()).isLessThan(LONGEST);
            } finally {
                over = true;
            }
        }
        if (from == From.ONE_NUMBER) {
            assertThat(requests()).isLessThanOrEqualTo(1);
        }
        assertThat(line.exchange().errors()).isEmpty();
    }

    private void callsAndWrites(From from) {
        ProviderFixture provider = line.provider();
        while (!over) {
            int which = sent.incrementAndGet();
            String number = from.number(which);
            provider.post(
                    "/twilio/voice",
                    ProviderFixture.form(
                            "CallSid", "CA%032x".formatted(which), "From", number, "To", LineFixture.HOTLINE));
            for (String text : List.of("call me", "1", "1", "1")) {
                provider.post(
                        "/twilio/text",
                        ProviderFixture.form(
                                "MessageSid",
                                "SM%032x".formatted(sent.incrementAndGet()),
                                "From",
                                number,
                                "To",
                                LineFixture.HOTLINE,
                                "Body",
                                text));
            }
        }
    }

    /** How long the slowest of its answers took. */
    private Duration aCall() {
        var call = new SlowestFixture();
        var caller = call.of(() -> line.exchange().phone(CALLER).call(LineFixture.HOTLINE));
        for (String key : List.of("9", "*", "1", "98101")) {
            call.of(() -> caller.press(key));
            assertThat(caller.latest()).hasSizeGreaterThan(1);
        }
        call.of(caller::hangUp);
        return call.slowest();
    }

    private int requests() {
        return line.database().commit(handle -> handle.select("SELECT count(*) FROM callback")
                .mapTo(int.class)
                .one());
    }
}
