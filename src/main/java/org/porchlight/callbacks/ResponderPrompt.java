package org.porchlight.callbacks;

import java.util.Set;
import org.porchlight.script.SpokenPrompt;

/** The prompts that a responder reads from the screen and says, when a call is answered by another than the person. */
public enum ResponderPrompt implements SpokenPrompt {
    WHO("responder.who", "word"),
    WHO_NO_WORD("responder.who-no-word"),
    MACHINE("responder.machine", "word"),
    MACHINE_NO_WORD("responder.machine-no-word"),
    ASKING("responder.asking");

    private final String key;
    private final Set<String> gaps;

    ResponderPrompt(String key, String... gaps) {
        this.key = key;
        this.gaps = Set.of(gaps);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Set<String> gaps() {
        return gaps;
    }
}
