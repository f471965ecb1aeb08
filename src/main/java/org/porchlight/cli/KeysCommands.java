package org.porchlight.cli;

import java.io.PrintWriter;
import java.util.function.Supplier;
import org.porchlight.privacy.Keys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the commands under {@code porchlight keys}; alone it is wrong usage. */
@Command(name = "keys", description = "The keys for what is kept encrypted.", synopsisSubcommandLabel = "COMMAND")
final class KeysCommands {
    private final Supplier<Actions> reading;
    private final Supplier<Actions> changing;
    private final PrintWriter out;

    KeysCommands(Supplier<Actions> reading, Supplier<Actions> changing, PrintWriter out) {
        this.reading = reading;
        this.changing = changing;
        this.out = out;
    }

    /** Needs no setting: it is the first command that an operator gives. */
    @Command(name = "new", description = "Print a new value for PORCHLIGHT_KEYS.")
    int fresh() {
        out.println(Keys.fresh().value());
        return 0;
    }

    @Command(name = "rotate", description = "Print PORCHLIGHT_KEYS with one more key, which seals from then on.")
    int rotate() {
        return reading.get().rotateKeys();
    }

    @Command(name = "retire", description = "Print PORCHLIGHT_KEYS without its older keys, once nothing needs them.")
    int retire() {
        return changing.get().retireKeys();
    }

    @Command(
            name = "lost",
            description = "When keys are lost: erase what only they opened, and go on with those that are set.")
    int lost(
            @Option(names = "--give-up", required = true, description = "Yes, erase it. Nothing brings it back.")
                    boolean sure) {
        return changing.get().giveUpLostKeys();
    }
}
