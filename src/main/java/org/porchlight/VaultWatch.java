package org.porchlight;

import java.util.Optional;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether PORCHLIGHT_KEYS fits the vault, and says it when not: once in the log, and for as long as it lasts. */
final class VaultWatch {
    private static final Logger LOG = LoggerFactory.getLogger(VaultWatch.class);

    private final Vault vault;
    private String said = "";

    VaultWatch(Vault vault) {
        this.vault = vault;
    }

    static VaultWatch on(Ground ground, Clocks clocks) {
        return new VaultWatch(new Vault(ground.keys(), ground.database(), clocks.random(), clocks.real()));
    }

    /** At start and every minute or so; may wait for two seconds, throws nothing. */
    synchronized void look() {
        vault.refresh();
        String now = trouble().orElse("");
        if (!now.isEmpty() && !now.equals(said)) {
            LOG.error(now);
        }
        said = now;
    }

    /** The vault that is looked at. */
    Vault vault() {
        return vault;
    }

    /** What is wrong and what to do, in a sentence or two. */
    Optional<String> trouble() {
        VaultState state = vault.state();
        if (!state.troubled()) {
            return Optional.empty();
        }
        String rows = state.lockedRows() + (state.lockedRows() == 1 ? " row" : " rows")
                + " in the vault can't be opened";
        return Optional.of(state.usable()
                ? "PORCHLIGHT_KEYS lacks a key that the vault is in use under; " + rows + ". Set the value that `keys "
                        + "rotate` printed last, everywhere, and start again."
                : "PORCHLIGHT_KEYS is not what this database was used with: " + rows + ", no call back is offered, and "
                        + "stop words given before are not known. Set the former value again; if it is lost, see "
                        + "`keys lost`.");
    }
}
