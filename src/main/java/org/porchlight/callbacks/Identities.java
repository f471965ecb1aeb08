package org.porchlight.callbacks;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.porchlight.conversation.Window;

/** What was answered under which identity, so that it is answered once. Doesn't know whose it was, nor which number. */
final class Identities {
    /** After the promise has closed, to the hour. */
    private static final Duration KEPT = Duration.ofHours(48 + 1);

    private static final String PROMISED = "promised";
    private static final String NO_TIME = "no time";
    private static final String UNREACHABLE = "unreachable";

    /**
     * What was answered before under this identity; if nothing, it is ours from now on, and until this transaction ends
     * whoever else comes with it waits.
     *
     * @param window the one asked for: the same each time, since the identity holds it
     */
    Optional<Answer> earlier(Handle handle, byte[] identity, Window window) {
        int first = handle.execute(
                "INSERT INTO promise (identity, answer) VALUES (?, ?) ON CONFLICT DO NOTHING", identity, PROMISED);
        return first == 1
                ? Optional.empty()
                : Optional.of(answer(
                        handle.select("SELECT answer FROM promise WHERE identity = ?", identity)
                                .mapTo(String.class)
                                .one(),
                        window));
    }

    private static Answer answer(String answer, Window window) {
        return switch (answer) {
            case NO_TIME -> new Answer.NoTime();
            case UNREACHABLE -> new Answer.Unreachable();
            default -> new Answer.Promised(window);
        };
    }

    /** Keeps a refusal: whoever was told no isn't called because the same webhook comes again. */
    void settle(Handle handle, byte[] identity, Answer answer, Instant now) {
        switch (answer) {
            case Answer.Promised _ -> {}
            case Answer.NoTime _ -> refused(handle, identity, NO_TIME, now);
            case Answer.Unreachable _ -> refused(handle, identity, UNREACHABLE, now);
        }
    }

    private static void refused(Handle handle, byte[] identity, String answer, Instant now) {
        handle.execute(
                "UPDATE promise SET answer = ?, closed_hour = ? WHERE identity = ?",
                answer,
                now.truncatedTo(ChronoUnit.HOURS),
                identity);
    }

    /** Marks as closed what has no request any more, and forgets what closed two days ago. */
    void tidy(Handle handle, Instant now) {
        handle.execute("""
            UPDATE promise SET closed_hour = ?
            WHERE closed_hour IS NULL AND NOT EXISTS (SELECT FROM callback WHERE callback.identity = promise.identity)
            """, now.truncatedTo(ChronoUnit.HOURS));
        handle.execute("DELETE FROM promise WHERE closed_hour <= ?", now.minus(KEPT));
    }
}
