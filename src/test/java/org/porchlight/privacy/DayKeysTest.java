package org.porchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.testing.Gate;
import org.porchlight.testing.Postgres;
import org.porchlight.testing.Time;

class DayKeysTest {
    private static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final byte[] POSITION = "naloxone.site".getBytes(StandardCharsets.UTF_8);
    private static final String CALL = "call|CA1";

    private final Keys keys = Keys.fresh();

    /** 19:00 in Seattle, and the next day already in UTC and where the tests run. */
    private final Time time = new Time("2026-03-03T03:00:00Z");

    private Gate gate;
    private Database database;
    private Database through;

    @BeforeEach
    void connect() {
        String url = Postgres.freshUrl();
        gate = Gate.before(url);
        database = new Database(url);
        through = new Database(gate.url());
    }

    @AfterEach
    void disconnect() {
        through.close();
        database.close();
        gate.close();
    }

    @Test
    void a_day_is_the_hotlines_day() {
        DayKeys days = process(database);

        assertThat(days.at(time.instant()).day()).isEqualTo(TODAY);
        assertThat(days.day(time.instant())).isEqualTo(TODAY);
    }

    @Test
    void two_processes_agree() {
        DayKeys one = shared();
        DayKeys two = shared();

        assertThat(one.at(time.instant()).derived()).isFalse();
        assertThat(opens(two, seal(one))).isTrue();
        assertThat(opens(one, seal(two))).isTrue();
        assertThat(contact(one)).isEqualTo(contact(two));
    }

    @Test
    void today_and_tomorrow_are_made_ahead() {
        DayKeys days = shared();

        assertThat(storedDays()).containsExactly(TODAY, TODAY.plusDays(1));
        time.pass(Duration.ofHours(6));
        assertThat(days.at(time.instant()).day()).isEqualTo(TODAY.plusDays(1));
        assertThat(days.degraded()).isFalse();
    }

    @Test
    void each_day_has_another_key_and_other_contacts() {
        DayKeys days = shared();
        DayKey today = days.of(TODAY, false).orElseThrow();
        DayKey tomorrow = days.of(TODAY.plusDays(1), false).orElseThrow();
        ContactId before = contact(days);
        time.pass(Duration.ofHours(6));

        assertThat(today.secret()).isNotEqualTo(tomorrow.secret());
        assertThat(contact(days)).isNotEqualTo(before);
    }

    @Test
    void a_day_ends_six_hours_after_it() {
        DayKeys days = shared();
        String sealed = seal(days);

        time.set("2026-03-03T13:59:59Z");
        assertThat(days.refresh()).isTrue();
        assertThat(opens(days, sealed)).isTrue();
        assertThat(storedDays()).contains(TODAY);

        time.set("2026-03-03T14:00:00Z");
        assertThat(opens(days, sealed)).as("even before any job has run").isFalse();
        assertThat(days.of(TODAY, false)).isEmpty();
        assertThat(days.refresh()).isTrue();
        assertThat(storedDays()).containsExactly(TODAY.plusDays(1), TODAY.plusDays(2));
    }

    @Test
    void a_derived_day_ends_as_well() {
        DayKeys days = process(database);
        String sealed = seal(days);
        assertThat(opens(days, sealed)).isTrue();

        time.set("2026-03-03T14:00:00Z");
        assertThat(opens(days, sealed)).isFalse();
        assertThat(opens(process(database), sealed)).isFalse();
    }

    @Test
    void a_destroyed_key_is_gone_for_a_clock_set_back() {
        DayKeys days = shared();
        String sealed = seal(days);
        time.set("2026-03-03T14:00:00Z");
        days.forgetOld(time.instant());

        time.set("2026-03-03T03:00:00Z");
        assertThat(days.of(TODAY, false)).isEqualTo(Optional.empty());
        assertThat(opens(days, sealed)).isFalse();
    }

    /** The bytes of a destroyed key must not linger in the table's file, as those of a deleted row do. */
    @Test
    void a_destroyed_key_leaves_the_tables_file() {
        DayKeys days = shared();
        String before = file();
        time.set("2026-03-03T14:00:00Z");
        days.refresh();

        assertThat(file()).isNotEqualTo(before);
        String after = file();
        days.refresh();
        assertThat(file()).as("rewritten only when there is something to destroy").isEqualTo(after);
    }

    @Test
    void an_emptied_table_is_filled_again_with_the_same_keys() {
        DayKeys days = shared();
        String sealed = seal(days);
        database.commit(handle -> handle.execute("TRUNCATE day_key"));

        assertThat(days.refresh()).isTrue();
        DayKeys late = shared();
        assertThat(opens(late, sealed)).isTrue();
        assertThat(contact(late)).isEqualTo(contact(days));
    }

    @Test
    void when_another_was_first_to_fill_it_both_keys_open() {
        DayKeys days = shared();
        String sealed = seal(days);
        database.commit(handle -> handle.execute("TRUNCATE day_key"));
        DayKeys first = shared();

        assertThat(days.refresh()).isTrue();
        assertThat(opens(days, sealed)).isTrue();
        assertThat(opens(first, seal(days))).isTrue();
        assertThat(contact(first)).isEqualTo(contact(days));
    }

    @Test
    void without_the_database_keys_are_derived_and_said_to_be() {
        DayKeys one = process(through);
        DayKeys two = process(through);

        assertThat(one.refresh()).isFalse();
        assertThat(one.degraded()).isTrue();
        assertThat(opens(two, seal(one))).isTrue();
        assertThat(contact(two)).isEqualTo(contact(one));
    }

    @Test
    void who_comes_back_joins_and_still_opens_what_was_derived() {
        DayKeys away = process(through);
        DayKeys there = shared();
        String derived = seal(away);
        gate.open();

        assertThat(away.refresh()).isTrue();
        assertThat(away.degraded()).isFalse();
        assertThat(contact(away)).isEqualTo(contact(there));
        for (DayKeys any : List.of(away, there)) {
            assertThat(opens(any, derived)).isTrue();
        }
        assertThat(opens(away, seal(there))).isTrue();
    }

    @Test
    void what_was_held_outlives_an_outage() {
        gate.open();
        DayKeys days = process(through);
        assertThat(days.refresh()).isTrue();
        String sealed = seal(days);
        gate.shut();

        assertThat(days.refresh()).isFalse();
        assertThat(days.degraded()).isFalse();
        assertThat(opens(days, sealed)).isTrue();
    }

    @Test
    void rows_of_other_long_lived_keys_are_left_alone() {
        shared();
        DayKeys other = new DayKeys(Keys.fresh(), database, SEATTLE, time, new SecureRandom());

        assertThat(other.refresh()).isFalse();
        assertThat(other.degraded()).isTrue();
        assertThat(opens(other, seal(other))).isTrue();
    }

    @Test
    void a_row_moved_to_another_day_is_not_taken() {
        shared();
        database.commit(handle -> handle.execute("DELETE FROM day_key WHERE day = ?", TODAY));
        database.commit(handle -> handle.execute("UPDATE day_key SET day = ?", TODAY));

        assertThat(process(database).refresh()).isFalse();
    }

    @Test
    void the_table_holds_no_key_in_the_clear() {
        DayKey today = shared().at(time.instant());
        byte[] wrapped = database.commit(handle -> handle.select("SELECT wrapped FROM day_key WHERE day = ?", TODAY)
                .mapTo(byte[].class)
                .one());

        String secret = new String(today.secret(), StandardCharsets.ISO_8859_1);
        assertThat(new String(wrapped, StandardCharsets.ISO_8859_1))
                .doesNotContain(secret.substring(0, 32), secret.substring(32));
        assertThat(today).asString().isEqualTo("DayKey(2026-03-02)");
    }

    private DayKeys process(Database database) {
        return new DayKeys(keys, database, SEATTLE, time, new SecureRandom());
    }

    private DayKeys shared() {
        DayKeys days = process(database);
        assertThat(days.refresh()).isTrue();
        return days;
    }

    private String seal(DayKeys days) {
        return new Seal(days).seal(POSITION, CALL, time.instant());
    }

    private static boolean opens(DayKeys days, String sealed) {
        return new Seal(days).unseal(sealed, CALL).isPresent();
    }

    private ContactId contact(DayKeys days) {
        return new Pseudonym(days).ofCall("CA1", time.instant());
    }

    private List<LocalDate> storedDays() {
        return database.commit(handle -> handle.select("SELECT day FROM day_key ORDER BY day")
                .mapTo(LocalDate.class)
                .list());
    }

    private String file() {
        return database.commit(handle -> handle.select("SELECT pg_relation_filepath('day_key')")
                .mapTo(String.class)
                .one());
    }
}
