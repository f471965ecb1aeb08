package org.porchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.privacy.StopList.Kind.CALLS;
import static org.porchlight.privacy.StopList.Kind.TEXTS;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.testing.Gate;
import org.porchlight.testing.Postgres;

class StopListTest {
    private static final PhoneNumber ROBIN = new PhoneNumber("+12065550123");
    private static final PhoneNumber OTHER = new PhoneNumber("+12065550124");
    private final Keys keys = Keys.fresh();
    private Database database;
    private Vault vault;
    private StopList list;

    @BeforeEach
    void connect() {
        database = Postgres.fresh();
        vault = vault(keys, database);
        vault.refresh();
        list = new StopList(keys, database, vault);
    }

    @AfterEach
    void disconnect() {
        database.close();
    }

    @Test
    void a_stop_holds_for_its_number_and_kind_only() {
        list.add(TEXTS, ROBIN);

        assertThat(list.stopped(TEXTS, ROBIN)).isTrue();
        assertThat(list.stopped(CALLS, ROBIN)).isFalse();
        assertThat(list.stopped(TEXTS, OTHER)).isFalse();
        assertThat(new StopList(keys, database, vault).stopped(TEXTS, ROBIN)).isTrue();
    }

    @Test
    void start_removes_all_stops_of_a_number_whether_or_not_there_were_any() {
        list.add(TEXTS, ROBIN);
        list.add(TEXTS, ROBIN);
        list.add(CALLS, ROBIN);
        list.add(CALLS, OTHER);

        list.remove(ROBIN);
        list.remove(ROBIN);
        assertThat(list.stopped(TEXTS, ROBIN)).isFalse();
        assertThat(list.stopped(CALLS, ROBIN)).isFalse();
        assertThat(list.stopped(CALLS, OTHER)).isTrue();
    }

    @Test
    void it_can_not_be_searched_without_the_keys() {
        list.add(TEXTS, ROBIN);

        assertThat(new StopList(Keys.fresh(), database, vault).listed(TEXTS, ROBIN))
                .isFalse();
    }

    /** Its hashes are under the same keys as the vault: under others they can't be found. */
    @Test
    void while_the_keys_do_not_fit_every_number_counts_as_stopped_and_none_is_known_to_have_stopped() {
        list.add(TEXTS, ROBIN);
        Keys wrong = Keys.fresh();
        Vault locked = vault(wrong, database);
        StopList blind = new StopList(wrong, database, locked);

        assertThat(locked.refresh().usable()).isFalse();
        assertThat(blind.stopped(TEXTS, ROBIN)).isTrue();
        assertThat(blind.stopped(CALLS, OTHER)).isTrue();
        assertThat(database.<Boolean>commit(handle -> blind.stopped(handle, CALLS, OTHER)))
                .isTrue();
        assertThat(blind.listed(TEXTS, ROBIN)).isFalse();
        assertThat(list.listed(TEXTS, ROBIN)).isTrue();
        assertThat(list.listed(TEXTS, OTHER)).isFalse();
    }

    private static Vault vault(Keys keys, Database database) {
        return new Vault(keys, database, new SecureRandom(), Instant::now);
    }

    @Test
    void away_is_said_and_names_nobody() {
        try (Gate shut = Gate.before(Postgres.freshUrl());
                Database away = new Database(shut.url())) {
            StopList stops = new StopList(keys, away, vault(keys, away));

            assertThatThrownBy(() -> stops.add(TEXTS, ROBIN)).isInstanceOf(DatabaseAway.class);
            assertThatThrownBy(() -> stops.remove(ROBIN)).isInstanceOf(DatabaseAway.class);
            assertThatThrownBy(() -> stops.listed(TEXTS, ROBIN)).isInstanceOf(DatabaseAway.class);
            assertThatThrownBy(() -> stops.stopped(TEXTS, ROBIN))
                    .isInstanceOf(DatabaseAway.class)
                    .hasNoCause()
                    .hasMessageMatching("the database did not answer or refused \\(SQL state .{5}\\)");
        }
    }
}
