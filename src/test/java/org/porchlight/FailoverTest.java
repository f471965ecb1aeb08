package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.database.Database;
import org.porchlight.exchange.Call;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.FollowedPostgres;
import org.porchlight.testing.Postgres;

/**
 * The first of two PostgreSQL servers dies while people ask for calls, and the second one is promoted a moment later.
 * Both stand in the address, as an operator would name them, and what is committed is in both.
 */
@Timeout(300)
@Order(1)
class FailoverTest {
    private static final String NOW = "2026-11-23T18:00:00Z";
    private static final String TRY = "A person will try to call you";

    /** A call back; within the hour; no name; yes. */
    private static final List<String> ASKING = List.of("3", "1", "1", "1");

    /** On a busy machine three seconds may be over first. */
    private static final String LAST_RESORT = "something is wrong on our side";

    private static final Duration AGAIN = Duration.ofMillis(200);

    /** Beside other tests; in {@code -Pholds} nothing is beside it, and a turn takes three seconds at most. */
    private static final Duration ANY = Duration.ofSeconds(20);

    private static final Duration LONGEST = Duration.ofSeconds(4);

    @TempDir
    private Path folder;

    private final Map<String, String> heard = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean over;

    @Test
    void under_a_little_load_no_promise_is_lost_or_doubled_and_every_call_answered() throws Exception {
        failedOver(6, 2, 2, ANY);
    }

    @Test
    @Tag("holds")
    void under_load_no_promise_is_lost_or_doubled_and_every_call_answered() throws Exception {
        failedOver(90, 12, 20, LONGEST);
    }

    private void failedOver(int people, int before, int meanwhile, Duration longest) throws Exception {
        try (var servers = new FollowedPostgres(folder);
                var line = LineFixture.on(servers.both(), NOW)) {
            line.crowd(people);
            servers.together();
            try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
                Future<List<Duration>> took = crowd.submit(() -> callsAllTheTime(line));
                List<Future<?>> asked = new ArrayList<>();
                for (int who = 0; who < people; who++) {
                    String number = "+1360555%04d".formatted(100 + who);
                    asked.add(crowd.submit(() -> heard.put(number, asksUntilPromised(line, number))));
                }
                try {
                    Eventually.holds(() -> heard.size() >= before);
                    servers.firstDies();
                    int answered = calls.get();
                    Eventually.holds(() -> calls.get() >= answered + meanwhile);
                    servers.promote();
                    for (Future<?> each : asked) {
                        each.get();
                    }
                } finally {
                    over = true;
                }
                assertThat(took.get()).allMatch(each -> each.compareTo(longest) < 0);
            }
            assertThat(heard).hasSize(people).allSatisfy((number, words) -> assertThat(words)
                    .contains(TRY));
            assertOneEach(servers.both(), people);
        }
    }

    /** As somebody does who hears that a call may or may not be booked, and that asking again keeps it one. */
    private static String asksUntilPromised(LineFixture line, String number) {
        while (true) {
            Call call = line.exchange().phone(number).call(LineFixture.HOTLINE);
            ASKING.forEach(call::press);
            String said = call.said();
            call.hangUp();
            if (said.contains(TRY)) {
                return said;
            }
            assertThat(said).as(line.exchange().errors().toString()).containsAnyOf("You can ask again", LAST_RESORT);
            LockSupport.parkNanos(AGAIN.toNanos());
        }
    }

    /** The overdose steps, and the way to a person, one call after the other: how long the longest answer took in each. */
    private List<Duration> callsAllTheTime(LineFixture line) {
        List<Duration> took = new ArrayList<>();
        for (int call = 0; !over; call++) {
            var caller = line.exchange().phone("+1425555%04d".formatted(100 + call % 100));
            Instant began = Instant.now();
            var answered = caller.call(LineFixture.HOTLINE);
            took.add(Duration.between(began, Instant.now()));
            assertThat(answered.said()).contains("9 1 1");
            began = Instant.now();
            answered.press("9");
            took.add(Duration.between(began, Instant.now()));
            assertThat(answered.latest()).isNotEmpty();
            answered.hangUp();
            calls.incrementAndGet();
        }
        assertThat(line.exchange().errors()).isEmpty();
        return took;
    }

    private static void assertOneEach(String url, int people) {
        try (Database database = Postgres.patient(url)) {
            assertThat(number(database, "SELECT count(*) FROM callback")).isEqualTo(people);
            assertThat(number(database, "SELECT count(*) FROM vault WHERE kind = 'callback'"))
                    .isEqualTo(people);
        }
    }

    private static int number(Database database, String query) {
        return database.commit(handle -> handle.select(query).mapTo(int.class).one());
    }
}
