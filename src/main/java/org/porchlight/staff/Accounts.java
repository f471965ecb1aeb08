package org.porchlight.staff;

import java.util.Optional;
import java.util.UUID;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;

/**
 * Checks what members of staff sign in with: a password, and a code of an authenticator app. A wrong one tells nobody
 * whether there is such an account, by the answer or by how long it takes. Tries from one place are for {@link Tries},
 * wrong codes of one account for {@link CodeWatch}.
 */
public final class Accounts {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Database database;
    private final AccountTable table;
    private final Passwords passwords;
    private final CodeWatch codes;

    public Accounts(Database database, AccountTable table, Passwords passwords, CodeWatch codes) {
        this.database = database;
        this.table = table;
        this.passwords = passwords;
        this.codes = codes;
    }

    /**
     * Finds the member of staff whose alias, password and code these are; the code is then used up.
     *
     * @param code six digits of the app, or a recovery code
     * @throws DatabaseAway when nobody can tell
     */
    public Optional<UUID> enter(String alias, String password, String code) {
        Optional<AccountTable.Account> account = database.commit(handle -> table.find(handle, alias));
        boolean right = passwords.match(password, account.map(AccountTable.Account::password));
        boolean in = database.commit(handle -> right
                ? codes.use(handle, account.orElseThrow(), code)
                : table.use(handle, NOBODY, account.flatMap(AccountTable.Account::key), code));
        return in ? account.map(AccountTable.Account::staff) : Optional.empty();
    }

    /**
     * Checks a code of a member of staff who is signed in; a right one is then used up. Those made up for the demo have
     * none, and need none.
     *
     * @throws DatabaseAway when nobody can tell
     */
    public boolean confirm(UUID staff, String code) {
        return database.commit(handle -> table.codeless(handle, staff)
                || table.find(handle, staff)
                        .map(account -> codes.use(handle, account, code))
                        .orElse(false));
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
