package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.database.Database;
import org.porchlight.exchange.Account;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.Exchange;
import org.porchlight.messaging.Language;
import org.porchlight.privacy.Keys;
import org.porchlight.process.Listening;
import org.porchlight.settings.Settings;
import org.porchlight.staff.StaffFixture;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.Nginx;
import org.porchlight.testing.Postgres;

/**
 * Several web processes behind the proxy that we ship a site for. Each turn of a call may be another's, and while they are
 * killed and started anew one after the other, as an upgrade does more gently, nobody has to ask twice.
 */
@Timeout(300)
@Order(1)
class BehindNginxTest {
    private static final String NEXT_HOUR = "1";
    private static final String TRY = "A person will try to call you";

    @TempDir
    private Path folder;

    private final String url = Postgres.freshUrl();
    private final Database database = Postgres.patient(url);
    private final Map<Integer, LineProcessFixture> processes = new ConcurrentHashMap<>();
    private final Map<String, String> read = new ConcurrentHashMap<>();
    private volatile boolean over;

    @BeforeEach
    void somebody_is_there_to_call() throws IOException {
        Keys keys = Keys.fresh();
        Files.writeString(folder.resolve("keys"), keys.value());
        StaffFixture staff = new StaffFixture(database, keys);
        staff.crowd(60, ZoneOffset.UTC);
        staff.always("juniper", EnumSet.allOf(Language.class), ZoneOffset.UTC);
    }

    @AfterEach
    void leave_nothing_running() {
        processes.values().forEach(LineProcessFixture::close);
        database.close();
    }

    @Test
    @Tag("holds")
    void two_processes_killed_one_after_the_other_leave_nobody_without_an_answer() throws Exception {
        replaced(2, 1, 8);
    }

    @Test
    @Tag("holds")
    @Timeout(1_800)
    void four_processes_killed_again_and_again_leave_nobody_without_an_answer() throws Exception {
        replaced(4, 3, 90);
    }

    private void start(int port) throws IOException {
        processes.put(
                port,
                LineProcessFixture.start(
                        "web", url, folder.resolve("keys").toString(), "1", Integer.toString(port), "0"));
    }

    private void replaced(int count, int times, int people) throws Exception {
        List<Integer> ports = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            ports.add(Listening.freePort());
            start(ports.getLast());
        }
        for (LineProcessFixture process : processes.values()) {
            process.ready();
        }
        try (var nginx = new Nginx(folder, Listening.freePort(), ports);
                var exchange = exchange(nginx);
                ExecutorService crowd = Executors.newFixedThreadPool(6)) {
            Future<Integer> calls = crowd.submit(() -> callsAllTheTime(exchange));
            List<Future<?>> asked = askAll(crowd, new ProviderFixture(nginx.address(), LineFixture.TOKEN), people);
            try {
                for (int round = 0; round < times * count; round++) {
                    int answered = round * people / times / count;
                    Eventually.holds(() -> read.size() >= answered);
                    int port = ports.get(round % count);
                    processes.get(port).kill();
                    start(port);
                    processes.get(port).ready();
                }
                for (Future<?> each : asked) {
                    each.get();
                }
            } finally {
                over = true;
            }
            assertThat(calls.get()).isPositive();
            assertThat(exchange.errors())
                    .as("no turn of a call without an answer")
                    .isEmpty();
        }
        assertThat(read).hasSize(people).allSatisfy((number, words) -> assertThat(words)
                .contains(TRY));
        assertThat(requests()).isEqualTo(people);
    }

    private Exchange exchange(Nginx nginx) {
        var account = Account.serving(
                LineFixture.PUBLIC_URL,
                LineFixture.SID,
                LineFixture.TOKEN,
                List.of(LineFixture.HOTLINE, Settings.Demo.CALLBACKS.e164()));
        return new Exchange(account.reachedAt(nginx.address()), InstantSource.system(), new Random(1), body -> 1);
    }

    private List<Future<?>> askAll(ExecutorService crowd, ProviderFixture provider, int people) {
        List<Future<?>> asked = new ArrayList<>();
        for (int who = 0; who < people; who++) {
            String number = "+1360555%04d".formatted(100 + who);
            asked.add(crowd.submit(() -> {
                var texter = new ResendingTexterFixture(provider, number);
                read.put(number, texter.ask(NEXT_HOUR));
                assertThat(texter.sentAgain()).as("texts that got no answer").isZero();
            }));
        }
        return asked;
    }

    /** A tour of the line, again and again. */
    private int callsAllTheTime(Exchange exchange) {
        int calls = 0;
        while (!over) {
            Call call = exchange.phone("+14255550142").call(LineFixture.HOTLINE);
            for (String keys : List.of("2", "*", "1", "98101", "9", "#", "0")) {
                call.press(keys);
                assertThat(call.latest()).as(keys).hasSizeGreaterThan(1);
            }
            call.hangUp();
            calls++;
        }
        return calls;
    }

    private int requests() {
        return database.commit(handle ->
                handle.select("SELECT count(*) FROM callback").mapTo(int.class).one());
    }
}
