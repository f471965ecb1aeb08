package org.porchlight.twilio;

import java.util.function.Supplier;

/** What the provider made of one request to erase something. */
enum Erasure {
    /** It is gone, or was gone before. */
    GONE,
    /** The provider won't, for now: what is to go isn't final yet, or it gives another reason. */
    NOT_YET,
    /** The provider was too busy, didn't answer or doesn't let us in: no use in asking for more now. */
    STOP;

    /** The provider's code for what can't go before it is over. */
    private static final int NOT_FINAL = 20009;

    /** What follows from an answer that is none of success; that there is no such thing is as good as one. */
    static Erasure refused(int status, int code) {
        boolean closed = status == 401 || status == 403 || status == 429 || status >= 500;
        if (status == 404) {
            return GONE;
        }
        return code == NOT_FINAL || !closed ? NOT_YET : STOP;
    }

    /** Goes on only where this is done. */
    Erasure then(Supplier<Erasure> next) {
        return this == GONE ? next.get() : this;
    }

    /** Takes what the provider won't do for done, so that the next thing is asked for. */
    Erasure orGoOn() {
        return this == STOP ? STOP : GONE;
    }
}
