package org.porchlight.switchboard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.turn.Effect;
import org.porchlight.turn.KeyOption;

/**
 * Is shown each turn after it was taken, so that people can see what the line does and keeps. It changes nothing. What
 * it is shown holds no number and nothing that a caller or texter wrote or pressed.
 */
public interface Onlooker {
    /** Sees nothing; what live service has. */
    Onlooker NOBODY = seen -> {};

    void saw(Seen seen);

    /**
     * One turn, as an onlooker sees it.
     *
     * @param sid the provider's name for the call, or for the one text
     * @param step the step that is asked now; empty when the conversation is closed
     * @param offers the keys that the step offers
     * @param notes what went into the anonymous record
     * @param promises the kinds of what was promised
     * @param reading what a text was taken for; empty on a call
     * @param sealed how long the sealed position is, in characters
     */
    record Seen(
            String sid,
            Instant at,
            Channel channel,
            String step,
            List<KeyOption> offers,
            List<String> notes,
            List<PromiseKind> promises,
            Optional<TextReading> reading,
            int sealed) {
        static Seen of(Contact contact, Reply reply, Optional<TextReading> reading) {
            return new Seen(
                    contact.sid(),
                    contact.at(),
                    contact.channel(),
                    reply.turn().next().step(),
                    reply.turn().offers(contact.channel()),
                    reply.turn().notes().stream().map(Effect.WriteNote::what).toList(),
                    reply.turn().promises().stream().map(PromiseKind::of).toList(),
                    reading,
                    reply.sealed().length());
        }
    }

    /** A kind of promise. */
    enum PromiseKind {
        TEXT,
        CALL,
        DRAFT,
        WITHDRAW,
        FORGET,
        STOP_CALLS,
        NOW_IS_GOOD,
        CALL_LATER,
        FEEDBACK,
        REPORT,
        STOP,
        UNSTOP,
        CONNECT;

        private static PromiseKind of(Effect.Promise promise) {
            return switch (promise) {
                case Effect.SendText text -> TEXT;
                case Effect.AskCall ask -> CALL;
                case Effect.Draft draft -> DRAFT;
                case Effect.Withdraw withdraw -> WITHDRAW;
                case Effect.Forget forget -> FORGET;
                case Effect.StopCalls stop -> STOP_CALLS;
                case Effect.NowIsGood good -> NOW_IS_GOOD;
                case Effect.CallLater later -> CALL_LATER;
                case Effect.CountFeedback count -> FEEDBACK;
                case Effect.ReportSite report -> REPORT;
                case Effect.StopTexts stop -> STOP;
                case Effect.Unstop unstop -> UNSTOP;
                case Effect.Connect connect -> CONNECT;
            };
        }
    }
}
