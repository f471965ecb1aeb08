package org.porchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds while the database is away, emptied, or not ours. */
class DayKeysAwayTest extends DayKeysFixture {
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
        assertThat(contact(two)).as("named at random").isNotEqualTo(contact(one));
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
        DayKeys other = dayKeys(Keys.fresh(), database, SEATTLE, time);

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
}
