package org.porchlight.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.testing.Postgres;

class ActsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T18:17:03Z");

    private final Database database = Postgres.fresh();
    private final Acts acts = new StaffFixture(database).acts();

    @AfterEach
    void close() {
        database.close();
    }

    private void add(String who, Act kind) {
        add(who, kind, NOW);
    }

    private void add(String who, Act kind, Instant at) {
        database.commit(handle -> {
            acts.add(handle, new Colleague(UUID.randomUUID(), who, false), kind, at);
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE act SET who = 'wren'",
                "DELETE FROM act",
                "TRUNCATE act",
                "MERGE INTO act USING act AS one ON act.id = one.id WHEN MATCHED THEN DELETE"
            })
    void nothing_is_changed_nor_taken_out_before_its_time(String sql) {
        add("juniper", Act.TAKE, Instant.now());
        assertThatThrownBy(() -> database.commit(handle -> handle.execute(sql))).isInstanceOf(DatabaseAway.class);
        assertThat(acts.page(1).entries()).hasSize(1);
    }

    @Test
    void what_is_past_the_months_that_are_set_goes_and_the_rest_stays() {
        Instant now = Instant.now();
        add("wren", Act.TAKE, now.minus(Duration.ofDays(70)));
        add("juniper", Act.TAKE, now.minus(Duration.ofDays(50)));
        assertThat(acts.tidy(now, 3)).isZero();
        assertThat(acts.tidy(now, 2)).isEqualTo(1);
        assertThat(acts.page(1).entries()).extracting(Acts.Entry::who).containsExactly("juniper");
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void every_kind_of_act_is_in_the_tables_list_and_to_the_hour(Act kind) {
        add("juniper", kind);
        assertThat(acts.page(1))
                .isEqualTo(new Acts.Shown(
                        List.of(new Acts.Entry("juniper", kind, Instant.parse("2026-03-02T18:00:00Z"))), 1, 1));
    }

    @Test
    void a_minute_can_not_be_written_down() {
        assertThatThrownBy(() -> database.commit(handle -> handle.execute(
                        "INSERT INTO act (who, kind, hour) VALUES ('juniper', 'take', '2026-03-02T18:17:00Z')")))
                .isInstanceOf(DatabaseAway.class);
    }

    /** Else it told when a responder took which request, of those in the queue. */
    @Test
    void within_an_hour_what_staff_did_has_no_order() {
        add("wren", Act.TAKE);
        add("juniper", Act.TAKE);
        add("juniper", Act.END);
        add("juniper", Act.CALL);
        assertThat(acts.page(1).entries())
                .extracting(it -> it.who() + " " + it.kind())
                .containsExactly("juniper CALL", "juniper END", "juniper TAKE", "wren TAKE");
    }

    @Test
    void fifty_are_shown_a_page_those_of_the_newest_hour_first() {
        Instant first = Instant.parse("2026-03-02T18:00:00Z");
        for (int i = 0; i < 51; i++) {
            add("juniper-" + i, Act.TAKE, first.plus(Duration.ofHours(i)));
        }
        assertThat(acts.page(1).entries())
                .hasSize(50)
                .first()
                .extracting(Acts.Entry::who)
                .isEqualTo("juniper-50");
        assertThat(acts.page(7)).satisfies(last -> {
            assertThat(last.page()).isEqualTo(2);
            assertThat(last.entries()).extracting(Acts.Entry::who).containsExactly("juniper-0");
        });
    }
}
