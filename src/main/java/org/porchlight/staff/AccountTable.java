package org.porchlight.staff;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;

/**
 * Writes the table {@code account}, and is the only class that does: the hash of a password, and the authenticator's
 * key, which is in the vault. A code counts once, so that whoever saw it over a shoulder comes too late.
 */
public final class AccountTable {
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private final Vault vault;
    private final CodeKeys keys;
    private final RecoveryCodes recovery;
    private final CodeKey nobodys;

    public AccountTable(Vault vault, CodeKeys keys, RecoveryCodes recovery) {
        this.vault = vault;
        this.keys = keys;
        this.recovery = recovery;
        this.nobodys = keys.fresh();
    }

    /**
     * An account.
     *
     * @param password its hash
     * @param key empty when the vault doesn't open it any more
     */
    record Account(UUID staff, String password, Optional<CodeKey> key) {}

    Optional<Account> find(Handle handle, String alias) {
        return account(handle, "staff.alias", alias);
    }

    Optional<Account> find(Handle handle, UUID staff) {
        return account(handle, "staff.id", staff);
    }

    private Optional<Account> account(Handle handle, String column, Object value) {
        return handle.createQuery("""
            SELECT staff.id, password, totp FROM staff JOIN account ON account.staff = staff.id
            WHERE staff.active AND <column> = :value
            """)
                .define("column", column)
                .bind("value", value)
                .map((row, context) -> new Account(
                        row.getObject("id", UUID.class),
                        row.getString("password"),
                        Optional.ofNullable(row.getObject("totp", UUID.class)).flatMap(id -> key(handle, id))))
                .findOne();
    }

    private Optional<CodeKey> key(Handle handle, UUID id) {
        return vault.open(handle, id) instanceof Opened.Found(Secrets secrets)
                ? secrets.word().flatMap(CodeKey::read)
                : Optional.empty();
    }

    /** Whether a code is written as one of the app. */
    static boolean ofApp(String code) {
        return CODE.matcher(code).matches();
    }

    /** Whether a member of staff was made up for the demo, and has neither password nor code. */
    boolean codeless(Handle handle, UUID staff) {
        return handle.select("SELECT EXISTS (SELECT FROM staff WHERE id = ? AND demo)", staff)
                .mapTo(boolean.class)
                .one();
    }

    /** Locks an account, behind its member of staff, so that of codes typed at once each is counted. */
    void hold(Handle handle, UUID staff) {
        handle.execute("SELECT FROM staff WHERE id = ? FOR KEY SHARE", staff);
        handle.execute("SELECT FROM account WHERE staff = ? FOR UPDATE", staff);
    }

    /**
     * Uses a code up: six digits of the app, or a recovery code. Works as long whether or not there is a key.
     *
     * @return whether it was right
     */
    boolean use(Handle handle, UUID staff, Optional<CodeKey> key, String code) {
        if (!ofApp(code)) {
            return recovery.use(handle, staff, code);
        }
        OptionalLong step = keys.step(key.orElse(nobodys), code);
        return step.isPresent()
                && handle.execute(
                                "UPDATE account SET totp_step = ? WHERE staff = ? AND totp_step < ?",
                                step.getAsLong(),
                                staff,
                                step.getAsLong())
                        == 1;
    }

    /**
     * Makes an account, or gives the one there is another password, key and recovery codes.
     *
     * @param password its hash
     * @param step the half minute of the code that proved the key
     * @return the recovery codes
     */
    List<String> put(Handle handle, UUID staff, String password, CodeKey key, long step) {
        vault.erase(handle, totps(handle, staff));
        var secrets = new Secrets(Optional.empty(), Optional.of(key.letters()));
        UUID totp = vault.put(handle, new VaultEntry(VaultKind.TOTP, secrets, Optional.empty(), Optional.empty()));
        handle.createUpdate("""
            INSERT INTO account (staff, password, totp, totp_step)
            VALUES (:staff, :password, :totp, :step)
            ON CONFLICT (staff) DO UPDATE
            SET password = excluded.password, totp = excluded.totp, totp_step = excluded.totp_step
            """)
                .bind("staff", staff)
                .bind("password", password)
                .bind("totp", totp)
                .bind("step", step)
                .execute();
        return recovery.replace(handle, staff);
    }

    private static List<UUID> totps(Handle handle, UUID staff) {
        return handle.select("SELECT totp FROM account WHERE staff = ? AND totp IS NOT NULL", staff)
                .mapTo(UUID.class)
                .list();
    }

    /**
     * Gives an account another password.
     *
     * @param password its hash
     */
    void password(Handle handle, UUID staff, String password) {
        handle.execute("UPDATE account SET password = ? WHERE staff = ?", password, staff);
    }

    /** Makes new recovery codes in the place of the old. */
    List<String> recovery(Handle handle, UUID staff) {
        return recovery.replace(handle, staff);
    }

    /** Counts the recovery codes that are left; empty for a member of staff without an account. */
    Optional<Integer> recoveryLeft(Handle handle, UUID staff) {
        return handle.select("SELECT staff FROM account WHERE staff = ?", staff)
                .mapTo(UUID.class)
                .findOne()
                .map(it -> recovery.left(handle, it));
    }
}
