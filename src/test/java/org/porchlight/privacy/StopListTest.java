package org.porchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.privacy.StopList.Kind.CALLS;
import static org.porchlight.privacy.StopList.Kind.TEXTS;

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
    private StopList list;

    @BeforeEach
    void connect() {
        database = Postgres.fresh();
        list = new StopList(keys, database);
    }

    @AfterEach
    void disconnect() {
        database.close();
    }

    @Test
    void a_stop_holds_for_its_number_and_kind_only() {
        list.add(TEXTS, ROBIN);

        assertThat(list.contains(TEXTS, ROBIN)).isTrue();
        assertThat(list.contains(CALLS, ROBIN)).isFalse();
        assertThat(list.contains(TEXTS, OTHER)).isFalse();
        assertThat(new StopList(keys, database).contains(TEXTS, ROBIN)).isTrue();
    }

    @Test
    void start_removes_all_stops_of_a_number_whether_or_not_there_were_any() {
        list.add(TEXTS, ROBIN);
        list.add(TEXTS, ROBIN);
        list.add(CALLS, ROBIN);
        list.add(CALLS, OTHER);

        list.remove(ROBIN);
        list.remove(ROBIN);
        assertThat(list.contains(TEXTS, ROBIN)).isFalse();
        assertThat(list.contains(CALLS, ROBIN)).isFalse();
        assertThat(list.contains(CALLS, OTHER)).isTrue();
    }

    @Test
    void it_can_not_be_searched_without_the_keys() {
        list.add(TEXTS, ROBIN);

        assertThat(new StopList(Keys.fresh(), database).contains(TEXTS, ROBIN)).isFalse();
    }

    @Test
    void away_is_said_and_names_nobody() {
        try (Gate shut = Gate.before(Postgres.freshUrl());
                Database away = new Database(shut.url())) {
            StopList stops = new StopList(keys, away);

            assertThatThrownBy(() -> stops.add(TEXTS, ROBIN)).isInstanceOf(DatabaseAway.class);
            assertThatThrownBy(() -> stops.remove(ROBIN)).isInstanceOf(DatabaseAway.class);
            assertThatThrownBy(() -> stops.contains(TEXTS, ROBIN))
                    .isInstanceOf(DatabaseAway.class)
                    .hasNoCause()
                    .hasMessageMatching("the database did not answer or refused \\(SQL state .{5}\\)");
        }
    }
}
