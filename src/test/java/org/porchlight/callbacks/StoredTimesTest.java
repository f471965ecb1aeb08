package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;
import static org.porchlight.callbacks.CallbacksFixture.SAM;
import static org.porchlight.callbacks.CallbacksFixture.asked;
import static org.porchlight.callbacks.CallbacksFixture.promised;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.messaging.Language;
import org.porchlight.privacy.Secrets;
import org.porchlight.speech.Window;
import org.porchlight.speech.Window.Part;

/** No time is stored by which a phone company's list would say whose call it was. */
class StoredTimesTest {
    private final CallbacksFixture desk = new CallbacksFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_window_that_begins_with_the_asking_is_stored_by_the_quarter_hour() {
        desk.time.set("2026-03-02T18:39:56.834954Z");
        Window window = desk.window(Part.NEXT_HOUR);

        assertThat(window.until()).as("as it is said").isEqualTo("2026-03-02T19:30:00Z");
        assertThat(desk.callbacks.ask(asked(1, ROBIN, "sunny", window))).isEqualTo(promised(window));
        assertThat(desk.column(
                        "SELECT (window_from AT TIME ZONE 'UTC')::text || ' ' || (window_until AT TIME ZONE 'UTC')"
                                + " FROM callback"))
                .containsExactly("2026-03-02 18:30:00 2026-03-02 19:30:00");
    }

    /** Never sooner than a person may go on, and no row tells the minute in which they began. */
    @Test
    void what_was_keyed_and_what_waits_to_be_sent_go_at_a_full_quarter_hour() {
        desk.time.set("2026-03-02T18:39:56.834954Z");
        desk.drafts.put("c", Secrets.of(SAM));
        desk.callbacks.ask(asked(1, ROBIN, "sunny", desk.window(Part.NEXT_HOUR)));
        desk.database.commit(handle -> {
            desk.outbox.sorry(
                    handle,
                    handle.select("SELECT vault FROM callback")
                            .mapTo(UUID.class)
                            .one(),
                    Language.EN,
                    desk.time.instant());
            return true;
        });

        assertThat(desk.column("SELECT kind || ' ' || (expires AT TIME ZONE 'UTC')::text FROM vault"
                        + " WHERE expires IS NOT NULL ORDER BY kind"))
                .containsExactly("draft 2026-03-02 19:15:00", "text 2026-03-02 19:00:00");
        desk.pass(Duration.ofMinutes(30));
        assertThat(desk.database.<Secrets>commit(handle -> desk.drafts.take(handle, "c")))
                .isEqualTo(Secrets.of(SAM));
    }
}
