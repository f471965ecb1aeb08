package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.exchange.LoggedRequest;

/** A proxy or the provider may ask again what was asked already, at once or later: it is the same request, and promises once. */
class RepeatedRequestTest {
    private static final String CALLER = "+12065550142";
    private static final String PROMISED = "A person will try to call you";
    private static final int TIMES = 12;
    private static final Pattern NEXT = Pattern.compile("<Redirect method=\"POST\">([^<]+)</Redirect>");

    private final LineFixture line = new LineFixture("2026-11-23T18:00:00Z");

    @AfterEach
    void close() {
        line.close();
    }

    private int requests() {
        return line.database().commit(handle -> handle.select("SELECT count(*) FROM callback")
                .mapTo(int.class)
                .one());
    }

    private List<String> together(Callable<String> request) throws Exception {
        try (ExecutorService proxy = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> asked = IntStream.range(0, TIMES)
                    .mapToObj(_ -> proxy.submit(request))
                    .toList();
            List<String> replies = new ArrayList<>();
            for (Future<String> reply : asked) {
                replies.add(reply.get());
            }
            return replies;
        }
    }

    @Test
    void the_last_key_of_a_request_is_pressed_once_however_often_it_arrives() throws Exception {
        Pressed last = lastKey();
        assertThat(together(last)).hasSize(TIMES).allMatch(reply -> reply.contains(PROMISED));
        assertThat(requests()).isOne();
        assertThat(last.call()).contains(PROMISED);
        assertThat(requests()).isOne();

        line.exchange().phone(CALLER).text(LineFixture.HOTLINE, "NO CALL");
        assertThat(requests()).isZero();
        together(last);
        assertThat(requests()).as("what was taken back stays so").isZero();
    }

    /** By then nothing is left by which it could be known again. */
    @Test
    void the_last_key_of_a_request_that_arrives_again_hours_later_promises_nothing() throws Exception {
        Pressed last = lastKey();
        assertThat(last.call()).contains(PROMISED);
        line.exchange().phone(CALLER).text(LineFixture.HOTLINE, "FORGET");
        line.exchange().phone(CALLER).text(LineFixture.HOTLINE, "1");
        assertThat(requests()).isZero();
        int hours = 0;
        do {
            assertThat(last.call()).isNotEmpty();
            assertThat(requests()).as("after %d hours", hours).isZero();
            line.time().pass(Duration.ofHours(1));
            line.services().callbacks().callbacks().tidy(line.time().instant());
        } while (hours++ < 5);
        assertThat(line.database().<Integer>commit(handle -> handle.select("SELECT count(*) FROM promise")
                        .mapTo(int.class)
                        .one()))
                .isZero();
        assertThat(last.call()).doesNotContain(PROMISED);
        assertThat(requests()).isZero();
    }

    private interface Pressed extends Callable<String> {}

    /** The last key of a request, as it can be pressed again and again. */
    private Pressed lastKey() {
        var call = line.exchange().phone(CALLER).call(LineFixture.HOTLINE);
        List.of("3", "1", "1").forEach(call::press);
        LoggedRequest before = line.exchange().record().getLast();
        Matcher redirect = NEXT.matcher(before.body());
        assertThat(redirect.find()).isTrue();
        String next = redirect.group(1);
        SortedMap<String, String> fields = new TreeMap<>(before.fields());
        fields.put("Digits", "1");
        return () -> line.provider().post(next, fields).body();
    }
}
