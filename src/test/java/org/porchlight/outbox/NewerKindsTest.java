package org.porchlight.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;
import static org.porchlight.callbacks.CallbacksFixture.SAM;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While an upgrade rolls, or was taken back, a newer program has put in texts of a kind that this one can't word. */
class NewerKindsTest {
    private final OutboxFixture it = new OutboxFixture();

    @BeforeEach
    void the_tables_are_newer() {
        it.desk.execute("ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check");
    }

    @AfterEach
    void close() {
        it.close();
    }

    private void allAreNewer() {
        it.desk.execute("UPDATE outbox SET kind = 'later'");
    }

    @Test
    void one_waits_for_a_newer_worker_is_said_and_keeps_no_other_waiting() {
        it.brokenPromiseTo(ROBIN, SAM);
        it.desk.execute("UPDATE outbox SET kind = 'later' WHERE id = (SELECT min(id::text)::uuid FROM outbox)");

        assertThat(it.send()).isOne();
        assertThat(it.inbox(ROBIN).size() + it.inbox(SAM).size()).isOne();
        assertThat(it.column("SELECT kind FROM outbox WHERE state = 'waiting'")).containsExactly("later");
        assertThat(it.outbox.troubles())
                .singleElement()
                .asString()
                .contains("a newer work has to send: 1.", "start the newer jar");

        it.desk.execute("UPDATE outbox SET kind = 'sorry'");
        assertThat(it.send()).as("as a newer one").isOne();
        assertThat(it.outbox.troubles()).isEmpty();
    }

    @Test
    void one_whose_answer_was_lost_is_asked_about_by_a_newer_worker() {
        it.brokenPromiseTo(ROBIN);
        it.attempts().begin(it.desk.time.instant(), OutboxFixture.NOTHING);
        allAreNewer();

        assertThat(it.attempts().unknown()).isEmpty();
        assertThat(it.column("SELECT rounds FROM attempt")).containsExactly("0");
        it.desk.execute("UPDATE outbox SET kind = 'sorry'");
        assertThat(it.attempts().unknown()).hasSize(1);
    }
}
