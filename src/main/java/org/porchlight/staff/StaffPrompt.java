package org.porchlight.staff;

import java.util.Set;
import org.porchlight.script.SpokenPrompt;

/** Lists the prompts that staff are texted about their own phone and shift. */
public enum StaffPrompt implements SpokenPrompt {
    PHONE_CODE("staff.phone-code", "code"),
    ON("desk.on"),
    OFF("desk.off"),
    /** Exactly this, texted by staff, means {@link #ON}. */
    ON_WORD("desk.on-word"),
    OFF_WORD("desk.off-word"),
    NEEDS_WORD("desk.needs-word");

    private final String key;
    private final Set<String> gaps;

    StaffPrompt(String key, String... gaps) {
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
