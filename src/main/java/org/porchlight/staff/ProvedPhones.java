package org.porchlight.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Blind;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;

/** Keeps the phones that members of staff have proved to be theirs, in the vault. Nobody is ever shown one again. */
public final class ProvedPhones {
    private final Vault vault;
    private final StaffTable staff;

    public ProvedPhones(Vault vault, StaffTable staff) {
        this.vault = vault;
        this.staff = staff;
    }

    /** Whether the vault's keys fit, so that a phone can be kept. */
    boolean usable() {
        return vault.usable();
    }

    /** Locks the member of staff whose phone it is about, before any row of the vault: so it is done everywhere. */
    void hold(Handle handle, UUID whose) {
        staff.hold(handle, whose);
    }

    /**
     * Keeps a phone for one member of staff, in the place of another. A phone is one person's: whoever proved it last.
     */
    void keep(Handle handle, UUID whose, PhoneNumber number) {
        Blind blind = vault.blind(VaultKind.STAFF, number.e164());
        vault.erase(handle, vault.find(handle, blind));
        forget(handle, whose);
        UUID row = vault.put(
                handle, new VaultEntry(VaultKind.STAFF, Secrets.of(number), Optional.of(blind), Optional.empty()));
        staff.phone(handle, whose, row);
    }

    /** Whether a member of staff has a phone that the vault holds. */
    boolean has(Handle handle, UUID whose) {
        return handle.select(
                        "SELECT EXISTS (SELECT FROM staff JOIN vault ON vault.id = staff.vault WHERE staff.id = ?)",
                        whose)
                .mapTo(boolean.class)
                .one();
    }

    /** Erases the phone of one member of staff. */
    void forget(Handle handle, UUID whose) {
        vault.erase(
                handle,
                handle.select("SELECT vault FROM staff WHERE id = ? AND vault IS NOT NULL", whose)
                        .mapTo(UUID.class)
                        .list());
    }

    /** Finds the member of staff whose phone that is. */
    Optional<UUID> owner(Handle handle, PhoneNumber number) {
        List<UUID> rows = vault.find(handle, vault.blind(VaultKind.STAFF, number.e164()));
        return handle.createQuery("SELECT id FROM staff WHERE active AND vault = ANY (:rows)")
                .bindArray("rows", UUID.class, rows)
                .mapTo(UUID.class)
                .findFirst();
    }
}
