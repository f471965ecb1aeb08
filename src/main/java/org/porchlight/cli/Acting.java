package org.porchlight.cli;

import java.io.PrintWriter;
import java.util.function.Supplier;
import org.porchlight.process.Refusal;

/**
 * Says on which line a command acts, beside what it prints: without settings that is a demo, which somebody on the machine of
 * a live line may not expect.
 */
record Acting(Supplier<Actions> actions, PrintWriter err) {
    /** For a command that looks. */
    Actions reading() {
        Actions chosen = actions.get();
        chosen.line().ifPresent(err::println);
        return chosen;
    }

    /** For a command that changes something. @throws Refusal where most likely another line is meant */
    Actions changing() {
        Actions chosen = reading();
        chosen.doubt().ifPresent(why -> {
            throw Refusal.usage(why);
        });
        return chosen;
    }
}
