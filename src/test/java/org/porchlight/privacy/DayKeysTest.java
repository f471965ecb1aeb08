package org.porchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DayKeysTest extends DayKeysFixture {
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
        assertThat(file())
                .as("rewritten only when there is something to destroy")
                .isEqualTo(after);
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
}
