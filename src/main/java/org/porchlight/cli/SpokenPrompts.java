package org.porchlight.cli;

import java.util.List;
import java.util.stream.Stream;
import org.porchlight.callbacks.ResponderPrompt;
import org.porchlight.outbox.TextPrompt;
import org.porchlight.script.SpokenPrompt;
import org.porchlight.speech.ConversationPrompt;
import org.porchlight.staff.StaffPrompt;
import org.porchlight.twilio.BridgePrompt;
import org.porchlight.twilio.TroublePrompt;

/** Gathers every prompt that Java code says by name; {@code check} and every start hand them to the lint of the scripts. */
public final class SpokenPrompts {
    /** All of them, those of the web process and those of the worker: one script serves both. */
    public static final List<SpokenPrompt> ALL = Stream.<SpokenPrompt[]>of(
                    ConversationPrompt.values(),
                    StaffPrompt.values(),
                    TextPrompt.values(),
                    BridgePrompt.values(),
                    TroublePrompt.values(),
                    ResponderPrompt.values())
            .flatMap(Stream::of)
            .toList();

    private SpokenPrompts() {}
}
