package org.porchlight.privacy;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether PORCHLIGHT_KEYS fits the vault, and says when it doesn't: once in the log, and for as long as it lasts.
 */
public final class VaultWatch {
    private static final Logger LOG = LoggerFactory.getLogger(VaultWatch.class);

    private final Vault vault;
    private String said = "";

    public VaultWatch(Vault vault) {
        this.vault = vault;
    }

    /**
     * Looks at start and every minute or so; may wait for two seconds.
     *
     * @return false when the database was away, so that what was known stays
     */
    public synchronized boolean look() {
        vault.refresh();
        String now = trouble().orElse("");
        if (!now.isEmpty() && !now.equals(said)) {
            LOG.error(now);
        }
        said = now;
        return vault.compared();
    }

    /** The vault that is watched. */
    public Vault vault() {
        return vault;
    }

    /** Says what is wrong and what to do, in a sentence or two. */
    public Optional<String> trouble() {
        VaultState state = vault.state();
        if (!state.troubled()) {
            return Optional.empty();
        }
        String rows =
                state.lockedRows() + (state.lockedRows() == 1 ? " row" : " rows") + " in the vault can't be opened";
        return Optional.of(
                state.usable()
                        ? "PORCHLIGHT_KEYS lacks a key that the vault is in use under; " + rows
                                + ". Set the value that `keys " + "rotate` printed last, everywhere, and start again."
                        : "PORCHLIGHT_KEYS is not what this database was used with: " + rows
                                + ", no call back is offered, and stop words given before are not known. Set the"
                                + " former value again; if it is lost, see `keys lost`.");
    }
}
