package org.porchlight.outbox;

import java.util.Set;
import org.porchlight.script.SpokenPrompt;

/** The prompts of the texts that the line begins itself. */
public enum TextPrompt implements SpokenPrompt {
    SORRY("callback.sorry"),
    TRIED("callback.tried"),
    OPENING("person-texts.opening"),
    PLACE("person-texts.place", "name", "street", "city", "hours"),
    NEW_REQUEST("callback.new-request"),
    UNTRIED("desk.untried"),
    BREAK("desk.break"),
    PAUSE("desk.pause"),
    ACCOUNT("staff.account"),
    CODES_TRIED("staff.codes-tried"),
    CODES_STOPPED("staff.codes-stopped"),
    DEGRADED("desk.degraded"),
    NO_WORKER("desk.no-worker");

    private final String key;
    private final Set<String> gaps;

    TextPrompt(String key, String... gaps) {
        this.key = key;
        this.gaps = Set.of(gaps);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean beginsText() {
        return this != PLACE;
    }

    @Override
    public Set<String> gaps() {
        return gaps;
    }
}
