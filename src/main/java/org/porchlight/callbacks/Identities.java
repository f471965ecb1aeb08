package org.porchlight.callbacks;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.porchlight.callbacks.NewRequest.Answer;
import org.porchlight.conversation.TextExpiry;
import org.porchlight.speech.Window;

/**
 * Keeps what was answered to a webhook that asked for a callback, so that the same webhook gets the same answer, until it is
 * so old that it promises nothing. Doesn't know whose it was, nor which number.
 */
public final class Identities {
    /** After the promise has closed, to the hour: for as long as its webhook could ask again. */
    private static final Duration KEPT = TextExpiry.REPEATED.plusHours(1);

    private static final int BYTES = 32;
    private static final String PROMISED = "promised";
    private static final String NO_TIME = "no time";
    private static final String UNREACHABLE = "unreachable";

    private final SecureRandom random;

    /** @param random for what stands where a webhook's identity does */
    public Identities(SecureRandom random) {
        this.random = random;
    }

    /**
     * What was answered before under this identity. If nothing was, it is this transaction's from now on, and every
     * other that comes with it waits.
     *
     * @param window the one asked for: the same each time, since the identity holds it
     */
    Optional<Answer> earlier(Handle handle, byte[] identity, Window window) {
        return claimed(handle, identity)
                ? Optional.empty()
                : Optional.of(answer(
                        handle.select("SELECT answer FROM promise WHERE identity = ?", identity)
                                .mapTo(String.class)
                                .one(),
                        window));
    }

    /** An identity that no webhook has, for a practice. */
    byte[] practice(Handle handle) {
        byte[] identity = new byte[BYTES];
        random.nextBytes(identity);
        claimed(handle, identity);
        return identity;
    }

    private static boolean claimed(Handle handle, byte[] identity) {
        return handle.execute(
                        "INSERT INTO promise (identity, answer) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        identity,
                        PROMISED)
                == 1;
    }

    private static Answer answer(String answer, Window window) {
        return switch (answer) {
            case NO_TIME -> new Answer.NoTime();
            case UNREACHABLE -> new Answer.Unreachable();
            default -> new Answer.Promised(window);
        };
    }

    /** Keeps a refusal: a caller who was told no isn't called because the same webhook comes again. */
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

    /** Marks as closed what has no request any more, and forgets what closed hours ago. */
    void tidy(Handle handle, Instant now) {
        handle.execute("""
            UPDATE promise SET closed_hour = ?
            WHERE closed_hour IS NULL AND NOT EXISTS (SELECT FROM callback WHERE callback.identity = promise.identity)
            """, now.truncatedTo(ChronoUnit.HOURS));
        handle.execute("DELETE FROM promise WHERE closed_hour <= ?", now.minus(KEPT));
    }
}
