package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.database.Database;
import org.porchlight.exchange.Account;
import org.porchlight.exchange.Exchange;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.Vault;
import org.porchlight.process.Listening;
import org.porchlight.settings.Settings;
import org.porchlight.staff.StaffFixture;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.Postgres;

/**
 * A web process and a worker, both real, killed at random moments and started again, while people ask for calls. To the
 * worker it is some hours later, so that what was promised for the next hour is over and a sorry is due.
 */
@Timeout(600)
@Execution(ExecutionMode.CONCURRENT)
class KilledLineTest {
    private static final int LATER = 3;
    private static final String NEXT_HOUR = "1";
    private static final String LAST = "6";
    private static final List<Integer> AREAS = List.of(208, 253, 360, 425, 509);
    private static final int PREMIUM = 900;
    private static final int LOT = 20;

    @TempDir
    private Path folder;

    private final String url = Postgres.freshUrl();
    private final Database database = Postgres.patient(url);
    private final Keys keys = Keys.fresh();
    private final int port = Listening.freePort();
    private final ProviderFixture provider = new ProviderFixture("http://127.0.0.1:" + port, LineFixture.TOKEN);
    private final InstantSource later = () -> Instant.now().plus(Duration.ofHours(LATER));
    private final Exchange exchange = new Exchange(
            Account.serving(
                            LineFixture.PUBLIC_URL,
                            LineProcess.ACCOUNT,
                            LineFixture.TOKEN,
                            List.of(LineFixture.HOTLINE, Settings.Demo.CALLBACKS.e164()))
                    .reachedAt("http://127.0.0.1:" + port),
            later,
            new Random(1),
            body -> 1);
    private final Map<String, LineProcessFixture> children = new ConcurrentHashMap<>();

    /** What each number asked for, and read in the end. */
    private final Map<String, String> wished = new ConcurrentHashMap<>();

    private final Map<String, String> read = new ConcurrentHashMap<>();
    private final Set<String> takenBack = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void somebody_is_always_there_to_call() throws IOException {
        Files.writeString(folder.resolve("keys"), keys.value());
        StaffFixture staff = new StaffFixture(database, keys);
        staff.crowd(60, ZoneOffset.UTC);
        staff.always("juniper", EnumSet.allOf(Language.class), ZoneOffset.UTC);
        staff.quiet();
    }

    @AfterEach
    void leave_nothing_running() {
        children.values().forEach(LineProcessFixture::close);
        exchange.close();
        database.close();
    }

    @Test
    void killed_twice_it_keeps_every_promise_once() throws Exception {
        rounds(1, new Random(7));
    }

    /** As many rounds as {@code -Dholds.rounds} says, 20 else; each twenty have a database of their own. */
    static IntStream lots() {
        int rounds = Integer.getInteger("holds.rounds", LOT);
        return IntStream.range(0, Math.ceilDiv(rounds, LOT)).map(lot -> Math.min(LOT, rounds - lot * LOT));
    }

    @ParameterizedTest
    @MethodSource("lots")
    @Tag("holds")
    @Timeout(3_600)
    void killed_again_and_again_it_keeps_every_promise_once(int rounds) throws Exception {
        rounds(rounds, new Random());
    }

    private void rounds(int rounds, Random chance) throws Exception {
        start("web");
        start("work");
        for (String child : List.of("web", "work")) {
            children.get(child).ready();
        }
        for (int round = 0; round < rounds; round++) {
            round(round, chance);
        }
        Eventually.holds(() -> {
            exchange.deliverCallbacks();
            return settled();
        });
        assertEveryPromiseOnce();
    }

    private void start(String child) throws IOException {
        children.put(
                child,
                LineProcessFixture.start(
                        child,
                        url,
                        folder.resolve("keys").toString(),
                        Integer.toString(exchange.rest().port()),
                        Integer.toString(port),
                        child.equals("web") ? "0" : Integer.toString(LATER)));
    }

    private void round(int round, Random chance) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (int who = 0; who < 20; who++) {
                String number =
                        "+1%d55501%02d".formatted(who < 18 ? AREAS.get(round / 5) : PREMIUM, round % 5 * 20 + who);
                wished.put(number, who % 3 == 0 ? LAST : NEXT_HOUR);
                boolean takesBack = who == 3 || who == 9;
                people.submit(() -> {
                    var texter = new ResendingTexterFixture(provider, number);
                    read.put(number, texter.ask(wished.get(number)));
                    if (takesBack) {
                        takenBack.add(number);
                        texter.takeBackAndHaveTheRequestComeLate();
                    }
                });
            }
            int before = read.size();
            for (String child : chance.nextBoolean() ? List.of("web", "work") : List.of("work", "web")) {
                int answered = before + chance.nextInt(8);
                Eventually.holds(() -> read.size() >= answered);
                aMoment(chance);
                children.get(child).kill();
                start(child);
                children.get(child).ready();
            }
        }
    }

    private void aMoment(Random chance) {
        long until = System.nanoTime() + Duration.ofMillis(chance.nextInt(60)).toNanos();
        while (System.nanoTime() < until) {
            exchange.deliverCallbacks();
        }
    }

    private boolean settled() {
        return number("SELECT count(*) FROM outbox WHERE state IN ('waiting', 'unknown')")
                        + number("SELECT count(*) FROM callback WHERE window_until < now() + interval '" + LATER
                                + " hours'")
                == 0;
    }

    private void assertEveryPromiseOnce() {
        assertThat(read).hasSameSizeAs(wished).allSatisfy((number, words) -> assertThat(
                        words.contains("A person will try to call you"))
                .as(number + ": " + words)
                .isEqualTo(!number.startsWith("+1900")));
        List<String> promised = wished.keySet().stream()
                .filter(number -> !number.startsWith("+1900"))
                .toList();
        List<String> lasting = promised.stream()
                .filter(number -> wished.get(number).equals(LAST) && !takenBack.contains(number))
                .toList();
        int over = promised.size() - lasting.size() - takenBack.size();

        assertThat(open())
                .as("those whose time is still to come and who took nothing back")
                .containsExactlyInAnyOrderElementsOf(lasting);
        assertThat(number("SELECT count(*) FROM promise WHERE answer = 'promised'"))
                .isEqualTo(promised.size());
        assertThat(number("SELECT coalesce(sum(n), 0) FROM callback_count"))
                .as("ended or taken back, each once")
                .isEqualTo(over + takenBack.size());
        assertThat(number("SELECT count(*) FROM outbox")).as("a sorry for each").isEqualTo(over);
        List<Integer> sorries = promised.stream()
                .map(number -> exchange.phone(number).inbox().size())
                .toList();
        assertThat(sorries).as("none twice").allMatch(count -> count <= 1);
        assertThat(sorries.stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(number("SELECT count(*) FROM outbox WHERE state = 'sent'"));
        assertThat(lasting).allMatch(number -> exchange.phone(number).inbox().isEmpty());
    }

    private List<String> open() {
        Vault vault = new Vault(keys, database, new SecureRandom(), InstantSource.system());
        vault.refresh();
        return database
                .commit(handle -> handle.select("SELECT vault FROM callback")
                        .mapTo(UUID.class)
                        .list())
                .stream()
                .map(vault::open)
                .flatMap(opened ->
                        opened instanceof Opened.Found found ? found.secrets().number().stream() : Stream.of())
                .map(PhoneNumber::e164)
                .toList();
    }

    private int number(String query) {
        return database.commit(handle -> handle.select(query).mapTo(int.class).one());
    }
}
