package org.porchlight.twilio;

import java.util.List;
import java.util.stream.Stream;
import org.porchlight.bridge.BridgeTurn;
import org.porchlight.callbacks.Disposition;

/**
 * What a responder may choose by key at the end of a call. Only what can have been: nobody talks where nobody picked
 * up.
 */
sealed interface BridgeChoice {
    /** A list has at most six a page. */
    int A_PAGE = 6;

    /** The responder gives a disposition. */
    record Say(Disposition how) implements BridgeChoice {
        @Override
        public BridgePrompt prompt() {
            return BridgePrompt.end(how);
        }
    }

    /** A call that dropped is rung back. */
    record RingBack() implements BridgeChoice {
        @Override
        public BridgePrompt prompt() {
            return BridgePrompt.RING_BACK;
        }
    }

    /** The prompt that names it. */
    BridgePrompt prompt();

    /** Lists all choices, the likeliest first, so that a page's keys are the same until one is pressed. */
    static List<BridgeChoice> of(BridgeTurn.After after) {
        return switch (after.outcome()) {
            case CONNECTED -> connected(after);
            case UNSURE ->
                Stream.concat(unanswered(), connected(after).stream())
                        .distinct()
                        .toList();
            case UNREACHABLE -> unanswered().toList().reversed();
            case NO_ANSWER, BUSY, LET_GO, NOT_ANSWERED, LINE_BUSY, TURNED_AWAY, NOT_REACHED, NOT_ACCEPTED, LOST ->
                unanswered().toList();
        };
    }

    private static List<BridgeChoice> connected(BridgeTurn.After after) {
        return Stream.of(
                        Stream.of(new Say(Disposition.TALKED)),
                        after.again() ? Stream.of(new RingBack()) : Stream.<BridgeChoice>of(),
                        Stream.of(new Say(Disposition.NEW_TIME), new Say(Disposition.MACHINE)),
                        after.message() ? Stream.of(new Say(Disposition.MESSAGE_LEFT)) : Stream.<BridgeChoice>of(),
                        Stream.of(
                                new Say(Disposition.SOMEONE_ELSE),
                                new Say(Disposition.STOP_CALLS),
                                new Say(Disposition.DOES_NOT_WORK)))
                .flatMap(it -> it.map(BridgeChoice.class::cast))
                .toList();
    }

    private static Stream<BridgeChoice> unanswered() {
        return Stream.of(new Say(Disposition.NO_ANSWER), new Say(Disposition.DOES_NOT_WORK));
    }

    /**
     * Gives one page of choices.
     *
     * @param page from 0 on
     */
    static List<BridgeChoice> page(List<BridgeChoice> all, int page) {
        return all.stream().skip((long) page * A_PAGE).limit(A_PAGE).toList();
    }
}
