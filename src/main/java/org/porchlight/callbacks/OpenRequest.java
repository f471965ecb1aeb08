package org.porchlight.callbacks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.porchlight.conversation.TextExpiry;
import org.porchlight.messaging.Language;
import org.porchlight.speech.Window;
import org.porchlight.speech.Window.Part;
import org.porchlight.turn.Manner;

/**
 * A callback request that is open, as it was read in a transaction, with the responder who has its lease. Opens nothing of
 * the vault.
 *
 * @param vault the row of the vault with the number and the word to ask for
 * @param from from when on the caller may be rung (again)
 * @param lease as it stands in the row, whether or not its time has passed
 * @param owed whether the caller was rung and nobody has said how the call went
 * @param handedOn whether it is for a coordinator to say how a call went, or what to do
 * @param again whether the caller asked once more since they were rung
 * @param rungAgain whether a call that dropped was rung back
 * @param practiceOf the responder who practises with it
 * @param asked the question by text, whether or not its time has passed
 */
public record OpenRequest(
        UUID id,
        UUID vault,
        Terms terms,
        Tried tried,
        Instant from,
        Optional<Lease> lease,
        boolean owed,
        boolean handedOn,
        boolean again,
        boolean rungAgain,
        Optional<UUID> practiceOf,
        Optional<Asked> asked) {
    /** What {@link #of} reads, but for the condition. */
    static final String SELECT = """
        SELECT callback.id, callback.vault, language, window_from, window_until, zone, part, own, message,
               text_first, manner, tries, last, greatest(not_before, window_from) AS callable_from, taken_by, taken_until,
               holder.alias, owed, handed_on, again, rung_again, practice_of, asking, asked_at
        FROM callback LEFT JOIN staff AS holder ON holder.id = taken_by
        """;

    /** The same of those that a query calls open. */
    static final String FROM_OPEN = SELECT.replace("FROM callback", "FROM open AS callback");

    /** The question by text, if now is good, that was put for this try. */
    record Asked(State state, Instant at) {
        /** The words of the column. */
        enum State {
            ASKED,
            GOOD,
            LATER
        }

        /** For how long a yes holds, from the question on. */
        static final Duration HOLDS = Duration.ofMinutes(45);

        boolean within(Duration length, Instant now) {
            return now.isBefore(at.plus(length));
        }
    }

    /**
     * What was tried in this window.
     *
     * @param last how the latest try ended, where another is to follow
     */
    public record Tried(int times, Optional<Disposition> last) {
        boolean elseAnswered() {
            return last.filter(Disposition.SOMEONE_ELSE::equals).isPresent();
        }
    }

    /** The responder who has taken it, and until when. */
    record Lease(UUID staff, String alias, Instant until) {
        boolean holds(Instant now) {
            return now.isBefore(until);
        }
    }

    static OpenRequest of(ResultSet row, StatementContext context) throws SQLException {
        return new OpenRequest(
                row.getObject("id", UUID.class),
                row.getObject("vault", UUID.class),
                terms(row),
                tried(row),
                row.getTimestamp("callable_from").toInstant(),
                lease(row),
                row.getBoolean("owed"),
                row.getBoolean("handed_on"),
                row.getBoolean("again"),
                row.getBoolean("rung_again"),
                Optional.ofNullable(row.getObject("practice_of", UUID.class)),
                asked(row));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                Language.ofCode(row.getString("language")).orElseThrow(),
                window(row),
                row.getBoolean("own"),
                row.getBoolean("message"),
                row.getBoolean("text_first"),
                Manner.ofWord(row.getString("manner")));
    }

    private static Tried tried(ResultSet row) throws SQLException {
        return new Tried(
                row.getInt("tries"), Optional.ofNullable(row.getString("last")).map(Disposition::ofColumn));
    }

    /** What is left of a night that began the day before is still that day's night. */
    private static Window window(ResultSet row) throws SQLException {
        Part part = Part.valueOf(row.getString("part").toUpperCase(Locale.ROOT));
        ZoneId zone = ZoneId.of(row.getString("zone"));
        ZonedDateTime from = row.getTimestamp("window_from").toInstant().atZone(zone);
        boolean past = part == Part.NIGHT && from.toLocalTime().isBefore(LocalTime.NOON);
        LocalDate day = from.toLocalDate().minusDays(past ? 1 : 0);
        return new Window(
                part, day, from.toInstant(), row.getTimestamp("window_until").toInstant(), zone);
    }

    private static Optional<Lease> lease(ResultSet row) throws SQLException {
        UUID staff = row.getObject("taken_by", UUID.class);
        Timestamp until = row.getTimestamp("taken_until");
        return staff == null
                ? Optional.empty()
                : Optional.of(new Lease(staff, row.getString("alias"), until.toInstant()));
    }

    private static Optional<Asked> asked(ResultSet row) throws SQLException {
        String asking = row.getString("asking");
        return asking == null
                ? Optional.empty()
                : Optional.of(new Asked(
                        Asked.State.valueOf(asking.toUpperCase(Locale.ROOT)),
                        row.getTimestamp("asked_at").toInstant()));
    }

    public boolean practice() {
        return practiceOf.isPresent();
    }

    /** What the caller was asked by text, as far as it counts now; a call that was begun on a yes stands on it. */
    Request.Asking asking(Instant now) {
        return asked.map(it -> switch (it.state()) {
                    case ASKED -> it.within(TextExpiry.QUESTION, now) ? Request.Asking.ASKED : Request.Asking.NONE;
                    case GOOD -> owed || it.within(Asked.HOLDS, now) ? Request.Asking.GOOD : Request.Asking.NONE;
                    case LATER -> Request.Asking.NONE;
                })
                .orElse(Request.Asking.NONE);
    }

    /** Whether an answer by text counts: they may change their mind until the question is over, or their phone rings. */
    boolean answerable(Instant now) {
        return !owed && asked.filter(it -> it.within(TextExpiry.QUESTION, now)).isPresent();
    }

    /** The lease that runs now. */
    Optional<Lease> holder(Instant now) {
        return lease.filter(it -> it.holds(now));
    }

    /** Whether this responder has the lease now. */
    public boolean heldBy(UUID staff, Instant now) {
        return holder(now).filter(it -> it.staff().equals(staff)).isPresent();
    }

    /** Whose the request is, as this responder sees it; empty when its window is over and it waits only to be ended. */
    Optional<Request.Standing> standing(UUID staff, Instant now) {
        if (holder(now).isPresent()) {
            Lease held = holder(now).get();
            return Optional.of(
                    held.staff().equals(staff)
                            ? new Request.Standing.Yours(held.until())
                            : new Request.Standing.Theirs(held.alias(), held.until()));
        }
        if (handedOn || owed) {
            return Optional.of(new Request.Standing.HandedOn());
        }
        if (!now.isBefore(terms.window().until())) {
            return Optional.empty();
        }
        return Optional.of(now.isBefore(from) ? new Request.Standing.Later(from) : new Request.Standing.Due());
    }
}
