package org.porchlight.staff;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;

/**
 * By what people sign in: password and code. Whoever asks with the wrong one learns nothing of whether there is such a
 * person, by the answer or by how long it takes. Doesn't count tries; that is for {@link Tries}.
 */
public final class Accounts {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private final AccountStore store;
    private final Passwords passwords;
    private final Invitations invitations;
    private final Sessions sessions;
    private final RecoveryCodes recovery;
    private final CodeKey nobodys;

    public Accounts(AccountStore store, Passwords passwords, Invitations invitations, Sessions sessions) {
        this.store = store;
        this.passwords = passwords;
        this.invitations = invitations;
        this.sessions = sessions;
        this.recovery = new RecoveryCodes(store.keys(), store.random());
        this.nobodys = CodeKey.fresh(store.random());
    }

    private record Kept(UUID staff, String password, Optional<CodeKey> key) {}

    /**
     * Who that is, if alias, password and code are right; the code is then used up.
     *
     * @param code six digits of the app, or a recovery code
     * @throws DatabaseAway when nobody can tell
     */
    public Optional<UUID> enter(String alias, String password, String code) {
        Optional<Kept> kept = store.database().commit(handle -> kept(handle, "staff.alias", alias));
        UUID whose = passwords.match(password, kept.map(Kept::password))
                ? kept.orElseThrow().staff()
                : NOBODY;
        CodeKey key = kept.flatMap(Kept::key).orElse(nobodys);
        return store.database().commit(handle -> use(handle, whose, key, code)) ? Optional.of(whose) : Optional.empty();
    }

    /** Whether the code is right; it is then used up. @throws DatabaseAway when nobody can tell */
    public boolean confirm(UUID staff, String code) {
        return store.database().commit(handle -> kept(handle, "staff.id", staff)
                .map(kept -> use(handle, staff, kept.key().orElse(nobodys), code))
                .orElse(false));
    }

    private Optional<Kept> kept(Handle handle, String column, Object value) {
        return handle.createQuery("""
            SELECT staff.id, password, totp FROM staff JOIN account ON account.staff = staff.id
            WHERE staff.active AND <column> = :value
            """)
                .define("column", column)
                .bind("value", value)
                .map((row, context) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("password"),
                        Optional.ofNullable(row.getObject("totp", UUID.class)).flatMap(id -> key(handle, id))))
                .findOne();
    }

    private Optional<CodeKey> key(Handle handle, UUID id) {
        return store.vault().open(handle, id) instanceof Opened.Found(Secrets secrets)
                ? secrets.word().flatMap(CodeKey::read)
                : Optional.empty();
    }

    /** A code counts once: whoever saw it over a shoulder comes too late. */
    private boolean use(Handle handle, UUID staff, CodeKey key, String code) {
        if (!CODE.matcher(code).matches()) {
            return recovery.use(handle, staff, code);
        }
        OptionalLong step = key.step(code, store.clock().instant());
        return step.isPresent()
                && handle.execute(
                                "UPDATE account SET totp_step = ? WHERE staff = ? AND totp_step < ?",
                                step.getAsLong(),
                                staff,
                                step.getAsLong())
                        == 1;
    }

    /** A key for whoever joins, not kept until they have proved it. */
    public CodeKey key() {
        return CodeKey.fresh(store.random());
    }

    /** At which half minute that was the key's code. */
    public OptionalLong proved(CodeKey key, String code) {
        return key.step(code, store.clock().instant());
    }

    /** What came of taking up an invitation. @param recovery the recovery codes, to be shown once */
    public record Joined(Token session, List<String> recovery) {}

    /** @param step the half minute of the code that proved the key @param language of the page */
    public record Joining(String password, CodeKey key, long step, Language language) {}

    /**
     * Takes an invitation up and signs in. If there was an account before, what they signed in with counts no more.
     *
     * @return empty when the invitation was taken up just before
     * @throws DatabaseAway when it may not be committed
     */
    public Optional<Joined> join(Token invitation, Joining joining) {
        String hash = passwords.hash(joining.password());
        return store.database()
                .commit(handle -> invitations.take(handle, invitation).map(staff -> {
                    List<String> codes = open(handle, staff, hash, joining);
                    return new Joined(sessions.begin(handle, staff, joining.language()), codes);
                }));
    }

    private List<String> open(Handle handle, UUID staff, String passwordHash, Joining joining) {
        handle.execute("DELETE FROM vault WHERE id IN (SELECT totp FROM account WHERE staff = ?)", staff);
        UUID totp = store.vault()
                .put(
                        handle,
                        new VaultEntry(
                                VaultKind.TOTP,
                                new Secrets(
                                        Optional.empty(),
                                        Optional.of(joining.key().letters())),
                                Optional.empty(),
                                Optional.empty()));
        handle.createUpdate("""
            INSERT INTO account (staff, password, totp, totp_step)
            VALUES (:staff, :password, :totp, :step)
            ON CONFLICT (staff) DO UPDATE
            SET password = excluded.password, totp = excluded.totp, totp_step = excluded.totp_step
            """)
                .bind("staff", staff)
                .bind("password", passwordHash)
                .bind("totp", totp)
                .bind("step", joining.step())
                .execute();
        Sessions.endAll(handle, staff);
        return recovery.replace(handle, staff);
    }

    /** Takes another password, and ends the sessions in other browsers. @throws DatabaseAway when it may not be committed */
    public void password(Who who, String password) {
        String hash = passwords.hash(password);
        store.database().commit(handle -> {
            handle.execute(
                    "DELETE FROM session WHERE staff = ? AND id <> ?",
                    who.staff(),
                    who.session().id());
            return handle.execute("UPDATE account SET password = ? WHERE staff = ?", hash, who.staff());
        });
    }

    /** New recovery codes in the place of the old. @throws DatabaseAway when it may not be committed */
    public List<String> recovery(UUID staff) {
        return store.database().commit(handle -> recovery.replace(handle, staff));
    }

    /** How many recovery codes are left; empty for whoever has no account. @throws DatabaseAway when nobody can tell */
    public Optional<Integer> recoveryLeft(UUID staff) {
        return store.database().commit(handle -> handle.select("SELECT staff FROM account WHERE staff = ?", staff)
                .mapTo(UUID.class)
                .findOne()
                .map(it -> RecoveryCodes.left(handle, it)));
    }
}
