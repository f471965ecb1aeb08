package org.porchlight.twilio;

import java.util.Set;
import org.porchlight.script.SpokenPrompt;

/** Lists the prompts of {@link LastResort}, said when everything else failed. */
public enum TroublePrompt implements SpokenPrompt {
    /** To a caller or a texter; leads back to the beginning. */
    TROUBLE("hotline.trouble"),
    /** Kept on other hosting, for when this program doesn't answer at all. */
    FALLBACK("hotline.fallback");

    private final String key;

    TroublePrompt(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Set<String> gaps() {
        return Set.of();
    }
}
