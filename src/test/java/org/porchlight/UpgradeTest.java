package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.porchlight.callbacks.CallbacksFixture;
import org.porchlight.database.Database;
import org.porchlight.database.SchemaFit;
import org.porchlight.exchange.Account;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.Exchange;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.process.Clocks;
import org.porchlight.process.Listening;
import org.porchlight.testing.OldTables;
import org.porchlight.testing.Postgres;
import org.porchlight.testing.Time;

/**
 * The tables of each earlier release are brought up to date while two processes serve and people call: what they held is
 * there afterwards, and who asks in that moment is promised a call once. The programs of those releases are not at hand, so
 * today's serve throughout; that an older one goes on on newer tables is said of the migrations, one by one.
 */
@Timeout(300)
class UpgradeTest {
    private static final String RELEASES = "/released-schemas.csv";
    private static final String TRY = "A person will try to call you";
    private static final PhoneNumber ROBIN = new PhoneNumber("+12065550123");
    private static final PhoneNumber SAM = new PhoneNumber("+12065550124");
    private static final List<String> ASKING = List.of("3", "1", "1", "1");
    private static final List<String> TABLES = List.of(
            "vault_key", "vault", "promise", "callback", "staff", "shift", "stop_list", "callback_count", "outbox");

    /** The first migration that knew of the floor. */
    private static final int FLOOR = 121;

    /** What an older program could stumble over; another check in place of one may only allow more, which is read by people. */
    private static final Pattern TAKES_AWAY = Pattern.compile("(?is)\\bDROP\\s+(TABLE|COLUMN|VIEW|FUNCTION|TYPE)\\b"
            + "|\\bRENAME\\b|\\bSET\\s+NOT\\s+NULL\\b|\\bALTER\\s+COLUMN\\s+\\w+\\s+(SET\\s+DATA\\s+)?TYPE\\b"
            + "|\\bDROP\\s+DEFAULT\\b|\\bADD\\s+COLUMN\\s+[^,;]*\\bNOT\\s+NULL(?![^,;]*\\bDEFAULT\\b)");

    private final Map<String, String> heard = new ConcurrentHashMap<>();

    @ParameterizedTest
    @CsvFileSource(resources = RELEASES)
    void its_tables_are_brought_up_to_date_while_two_processes_serve(String release, int last) throws Exception {
        upgraded(last, 2);
    }

    @ParameterizedTest
    @CsvFileSource(resources = RELEASES)
    @Tag("holds")
    void its_tables_are_brought_up_to_date_under_load(String release, int last) throws Exception {
        upgraded(last, 40);
    }

    private void upgraded(int last, int people) throws Exception {
        String url = Postgres.emptyUrl();
        var old = new OldTables(url, last);
        try (var today = new CallbacksFixture();
                var upgraded = Postgres.patient(url)) {
            today.crowd(60);
            today.ask(1, ROBIN, "sunny");
            today.ask(2, SAM, "");
            old.rowsOf(today.url, TABLES);
            List<String> before = rows(upgraded);
            assertThat(upgraded.commit(SchemaFit::of)).isInstanceOf(SchemaFit.Older.class);

            servedMeanwhile(url, today, people, upgraded::migrate);

            assertThat(upgraded.commit(SchemaFit::of)).isEqualTo(new SchemaFit.Fits());
            assertThat(rows(upgraded)).containsAll(before);
            assertThat(number(upgraded, "SELECT count(*) FROM callback")).isEqualTo(2 + people);
        }
        assertThat(heard).hasSize(people);
    }

    private static List<String> rows(Database database) {
        return database.commit(handle -> handle.select("""
            SELECT 'call ' || id || vault || language || window_until FROM callback
            UNION ALL SELECT 'number ' || id || encode(sealed, 'hex') FROM vault
            UNION ALL SELECT 'promise ' || encode(identity, 'hex') || answer FROM promise
            UNION ALL SELECT 'staff ' || id || alias FROM staff
            """).mapTo(String.class).list());
    }

    private void servedMeanwhile(String url, CallbacksFixture today, int people, Runnable upgrade) throws Exception {
        List<Integer> ports = List.of(Listening.freePort(), Listening.freePort());
        List<Database> databases = new ArrayList<>();
        List<Javalin> processes = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(4)) {
            for (int port : ports) {
                databases.add(Postgres.patient(url));
                processes.add(LineProcess.web(services(today, databases.getLast()), port));
            }
            List<Future<?>> asked = new ArrayList<>();
            for (int who = 0; who < people; who++) {
                String number = "+1360555%04d".formatted(110 + who);
                Exchange provider = exchange(ports.get(who % ports.size()), today.time);
                asked.add(crowd.submit(() -> heard.put(number, asksUntilPromised(provider, number))));
            }
            upgrade.run();
            for (Future<?> each : asked) {
                each.get();
            }
        } finally {
            processes.forEach(Javalin::stop);
            databases.forEach(Database::close);
        }
    }

    private static Services services(CallbacksFixture today, Database database) {
        return ServicesFixture.of(
                ServicesFixture.settings(ServicesFixture.SEATTLE, false),
                today.keys,
                database,
                new Clocks(today.time, today.time, new SecureRandom(), Postgres.LONG),
                ServicesFixture.carrier(1));
    }

    private static Exchange exchange(int port, Time time) {
        var account = Account.serving(
                LineFixture.PUBLIC_URL,
                LineFixture.SID,
                LineFixture.TOKEN,
                List.of(LineFixture.HOTLINE, "+12065550101"));
        return new Exchange(account.reachedAt("http://127.0.0.1:" + port), time, new Random(1), text -> 1);
    }

    private static String asksUntilPromised(Exchange provider, String number) {
        while (true) {
            Call call = provider.phone(number).call(LineFixture.HOTLINE);
            assertThat(call.said()).contains("9 1 1");
            ASKING.forEach(call::press);
            String said = call.said();
            call.hangUp();
            assertThat(provider.errors()).isEmpty();
            if (said.contains(TRY)) {
                return said;
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static int number(Database database, String query) {
        return database.commit(handle -> handle.select(query).mapTo(int.class).one());
    }

    @Test
    void a_migration_that_takes_away_what_an_older_program_uses_says_so() throws IOException {
        assertThat("ALTER TABLE a DROP COLUMN b").containsPattern(TAKES_AWAY);
        assertThat("ALTER TABLE a ADD COLUMN b text NOT NULL;").containsPattern(TAKES_AWAY);
        assertThat("ALTER TABLE a ADD COLUMN b text NOT NULL DEFAULT ''").doesNotContainPattern(TAKES_AWAY);
        try (Stream<Path> migrations = Files.list(Path.of("migrations"))) {
            assertThat(migrations
                            .filter(file -> file.toString().endsWith(".sql"))
                            .filter(file -> migration(file) > FLOOR))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(
                                    TAKES_AWAY.matcher(Files.readString(file)).find()
                                            && !Files.readString(file).contains("UPDATE schema_floor"))
                            .as("an older program may not work on the tables after " + file.getFileName()
                                    + "; it has to raise schema_floor")
                            .isFalse());
        }
    }

    private static int migration(Path file) {
        return Integer.parseInt(file.getFileName().toString().substring(1, 4));
    }
}
