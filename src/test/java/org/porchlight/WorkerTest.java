package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.porchlight.callbacks.NewRequest;
import org.porchlight.callbacks.Terms;
import org.porchlight.database.Database;
import org.porchlight.demo.DemoLock;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Carrier;
import org.porchlight.privacy.Keys;
import org.porchlight.settings.Settings;
import org.porchlight.speech.Window;
import org.porchlight.staff.StaffFixture;
import org.porchlight.testing.Postgres;

class WorkerTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final PhoneNumber ROBIN = new PhoneNumber("+12065550123");

    private record Sent(PhoneNumber from, PhoneNumber to, String body, String reports) {}

    /** Takes every text. */
    private static final class Pigeon implements Carrier {
        private final List<Sent> sent = new CopyOnWriteArrayList<>();

        @Override
        public Outcome text(PhoneNumber from, PhoneNumber to, String body) {
            throw new IllegalStateException("the worker asks for reports");
        }

        @Override
        public Outcome text(PhoneNumber from, PhoneNumber to, String body, String reports) {
            sent.add(new Sent(from, to, body, reports));
            return new Outcome.Accepted("SM1");
        }
    }

    @Test
    void two_workers_end_a_promise_and_say_sorry_once() {
        try (Database database = Postgres.fresh()) {
            Keys keys = Keys.fresh();
            promise(database, keys);

            Pigeon pigeon = new Pigeon();
            InstantSource tomorrow = () -> NOON.plus(Duration.ofDays(1));
            try (var one = worker(database, keys, tomorrow, pigeon);
                    var two = worker(database, keys, tomorrow, pigeon)) {
                one.start();
                two.start();
                assertThat(DemoLock.within(Duration.ofSeconds(60), () -> Optional.of(database)
                                .filter(it -> number(it, "SELECT count(*) FROM outbox WHERE state = 'sent'") == 1)))
                        .as("done within a minute")
                        .isPresent();
            }
            assertThat(pigeon.sent).singleElement().satisfies(text -> {
                assertThat(text.from()).isEqualTo(Settings.Demo.CALLBACKS);
                assertThat(text.to()).isEqualTo(ROBIN);
                assertThat(text.body())
                        .isEqualTo("Sentimos que nadie le haya podido llamar a la hora elegida. Puede pedirlo otra vez,"
                                + " pase lo que pase.");
                assertThat(text.reports()).startsWith(LineFixture.PUBLIC_URL + "/twilio/text/status/");
            });
            assertThat(number(database, "SELECT count(*) FROM vault WHERE kind <> 'staff'"))
                    .isZero();
        }
    }

    private static Worker worker(Database database, Keys keys, InstantSource clock, Carrier carrier) {
        return new Worker(services(database, keys, clock, carrier), LineFixture::script, ServicesFixture.nobody());
    }

    private static Services services(Database database, Keys keys, InstantSource clock, Carrier carrier) {
        return ServicesFixture.of(
                ServicesFixture.settings(ZoneOffset.UTC, false), keys, database, ServicesFixture.by(clock), carrier);
    }

    private static void promise(Database database, Keys keys) {
        StaffFixture staff = new StaffFixture(database, keys);
        staff.always("juniper", EnumSet.allOf(Language.class), ZoneOffset.UTC);
        Services services = ServicesFixture.looked(services(database, keys, () -> NOON, new Pigeon()));
        Window window = services.base()
                .onShift()
                .shifts()
                .windows(NOON, ZoneId.of("UTC"))
                .get()
                .getFirst();
        services.callbacks()
                .callbacks()
                .ask(new NewRequest(
                        new byte[32],
                        "contact",
                        Optional.of(ROBIN),
                        true,
                        Optional.empty(),
                        false,
                        new Terms(Language.ES, window, true, true, true)));
        assertThat(number(database, "SELECT count(*) FROM callback")).isOne();
        // What those on shift are texted is told elsewhere.
        database.commit(handle -> handle.execute("DELETE FROM outbox"));
    }

    private static int number(Database database, String query) {
        return database.commit(handle -> handle.select(query).mapTo(int.class).one());
    }

    /** Nobody has told {@code migrate} that these tables are a backup's; and the time that was promised is over by now. */
    @Test
    void what_a_backup_brought_back_ends_without_a_word_to_anybody() {
        try (Database database = Postgres.fresh()) {
            Keys keys = Keys.fresh();
            promise(database, keys);
            database.commit(handle -> handle.execute("UPDATE whence SET made = 1"));

            Pigeon pigeon = new Pigeon();
            worker(database, keys, () -> NOON.plus(Duration.ofDays(1)), pigeon)
                    .requestJobs()
                    .forEach(job -> job.executeRecurringly(null, null));
            assertThat(number(database, "SELECT count(*) FROM outbox")).isZero();
            assertThat(pigeon.sent).isEmpty();
            assertThat(number(database, "SELECT count(*) FROM callback")).isZero();
        }
    }
}
