package org.porchlight.exchange;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.porchlight.exchange.Waiting.Ending;

/**
 * What is known of one leg: how it was placed, its status, what it has heard and what it stands still for. It decides
 * nothing. Changed only by the thread that holds its lock; status and end may be read by any.
 */
final class LegState {
    /** The provider's word for where a call stands. */
    enum LegStatus {
        QUEUED,
        INITIATED,
        RINGING,
        IN_PROGRESS,
        COMPLETED,
        BUSY,
        FAILED,
        NO_ANSWER,
        CANCELED;

        /** As it stands in forms and in JSON. */
        String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean over() {
            return ordinal() >= COMPLETED.ordinal();
        }

        static LegStatus of(Waiting.Ending how) {
            return switch (how) {
                case LINE, PERSON, OTHER, APPLICATION_ERROR -> COMPLETED;
                case REJECTED, NO_ANSWER -> NO_ANSWER;
                case BUSY -> BUSY;
                case CANCELED -> CANCELED;
            };
        }
    }

    private final String sid;
    private final Instant began;
    private final CallSetup placing;
    private final Optional<LegState> parent;
    private final HeardLog hearing;
    private final LegLock lock;
    private volatile LegStatus status = LegStatus.QUEUED;
    private volatile Optional<Instant> ended = Optional.empty();
    private Optional<Waiting> waiting = Optional.of(new Waiting.Ringing());

    /** @param parent the leg whose Dial placed this one; both share one lock */
    LegState(String sid, Instant began, CallSetup placing, Optional<LegState> parent, HeardLog hearing) {
        this.sid = sid;
        this.began = began;
        this.placing = placing;
        this.parent = parent;
        this.hearing = hearing;
        this.lock = parent.map(near -> near.lock.shared()).orElseGet(LegLock::fresh);
    }

    String sid() {
        return sid;
    }

    Instant began() {
        return began;
    }

    CallSetup placing() {
        return placing;
    }

    Optional<LegState> parent() {
        return parent;
    }

    HeardLog hearing() {
        return hearing;
    }

    LegLock lock() {
        return lock;
    }

    LegStatus status() {
        return status;
    }

    void status(LegStatus next) {
        status = next;
    }

    boolean over() {
        return status.over();
    }

    Optional<Instant> ended() {
        return ended;
    }

    void ended(Ending how, Instant at) {
        status = LegStatus.of(how);
        ended = Optional.of(at);
        waiting = Optional.of(new Waiting.Ended(how));
    }

    boolean rings() {
        return waiting.filter(Waiting.Ringing.class::isInstance).isPresent();
    }

    /** What the leg stands still for. */
    Waiting waiting() {
        return waiting.orElseThrow();
    }

    void stop(Waiting what) {
        waiting = Optional.of(what);
    }

    /** Lets the leg go on. */
    void move() {
        waiting = Optional.empty();
    }

    boolean moving() {
        return waiting.isEmpty();
    }
}
