package org.porchlight.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;

/**
 * Checks and changes what members of staff sign in with: a password, and a code of an authenticator app. A wrong one
 * tells nobody whether there is such an account, by the answer or by how long it takes. Doesn't count tries; that is
 * for {@link Tries}.
 */
public final class Accounts {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Database database;
    private final AccountTable table;
    private final Passwords passwords;
    private final Invitations invitations;
    private final Sessions sessions;

    public Accounts(
            Database database, AccountTable table, Passwords passwords, Invitations invitations, Sessions sessions) {
        this.database = database;
        this.table = table;
        this.passwords = passwords;
        this.invitations = invitations;
        this.sessions = sessions;
    }

    /**
     * Finds the member of staff whose alias, password and code these are; the code is then used up.
     *
     * @param code six digits of the app, or a recovery code
     * @throws DatabaseAway when nobody can tell
     */
    public Optional<UUID> enter(String alias, String password, String code) {
        Optional<AccountTable.Account> account = database.commit(handle -> table.find(handle, alias));
        UUID whose = passwords.match(password, account.map(AccountTable.Account::password))
                ? account.orElseThrow().staff()
                : NOBODY;
        Optional<CodeKey> key = account.flatMap(AccountTable.Account::key);
        return database.commit(handle -> table.use(handle, whose, key, code)) ? Optional.of(whose) : Optional.empty();
    }

    /**
     * Checks a code; a right one is then used up.
     *
     * @throws DatabaseAway when nobody can tell
     */
    public boolean confirm(UUID staff, String code) {
        return database.commit(handle -> table.find(handle, staff)
                .map(account -> table.use(handle, staff, account.key(), code))
                .orElse(false));
    }

    /**
     * What came of taking up an invitation.
     *
     * @param recovery the recovery codes, to be shown once
     */
    public record Joined(Token session, List<String> recovery) {}

    /**
     * @param step the half minute of the code that proved the key
     * @param language of the page
     */
    public record Joining(String password, CodeKey key, long step, Language language) {}

    /**
     * Takes an invitation up and signs in. If there was an account before, what they signed in with counts no more.
     *
     * @return empty when the invitation was taken up just before
     * @throws DatabaseAway when it may not be committed
     */
    public Optional<Joined> join(Token invitation, Joining joining) {
        String hash = passwords.hash(joining.password());
        return database.commit(handle -> invitations.take(handle, invitation).map(staff -> {
            List<String> codes = table.put(handle, staff, hash, joining.key(), joining.step());
            sessions.endAll(handle, staff);
            return new Joined(sessions.begin(handle, staff, joining.language()), codes);
        }));
    }

    /**
     * Takes another password, and ends the sessions in other browsers.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void password(Who who, String password) {
        String hash = passwords.hash(password);
        database.commit(handle -> {
            sessions.endOthers(handle, who);
            table.password(handle, who.staff(), hash);
            return true;
        });
    }

    /**
     * Makes new recovery codes in the place of the old.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public List<String> recovery(UUID staff) {
        return database.commit(handle -> table.recovery(handle, staff));
    }

    /**
     * Counts the recovery codes that are left; empty for a member of staff without an account.
     *
     * @throws DatabaseAway when nobody can tell
     */
    public Optional<Integer> recoveryLeft(UUID staff) {
        return database.commit(handle -> table.recoveryLeft(handle, staff));
    }
}
