package org.porchlight.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;

/**
 * Changes what members of staff sign in with, for who proves once more to be the owner: an open browser isn't enough.
 * The owner is told of each change.
 */
public final class AccountChanges {
    private final Database database;
    private final AccountTable table;
    private final Passwords passwords;
    private final CodeWatch codes;
    private final Sessions sessions;

    public AccountChanges(
            Database database, AccountTable table, Passwords passwords, CodeWatch codes, Sessions sessions) {
        this.database = database;
        this.table = table;
        this.passwords = passwords;
        this.codes = codes;
        this.sessions = sessions;
    }

    /**
     * Takes another password if the old one is right, and ends the sessions in other browsers.
     *
     * @return whether it was right
     * @throws DatabaseAway when it may not be committed
     */
    public boolean password(Who who, String old, String password) {
        Optional<String> kept =
                database.commit(handle -> table.find(handle, who.staff())).map(AccountTable.Account::password);
        if (!passwords.match(old, kept)) {
            return false;
        }
        String hash = passwords.hash(password);
        return database.commit(handle -> {
            codes.passwordChanged(handle, who.staff());
            sessions.endOthers(handle, who);
            table.password(handle, who.staff(), hash);
            return true;
        });
    }

    /**
     * Makes new recovery codes in the place of the old if the code is right.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public Optional<List<String>> recovery(UUID staff, String code) {
        return database.commit(handle -> table.find(handle, staff)
                .filter(account -> codes.use(handle, account, code))
                .map(account -> {
                    codes.codesChanged(handle, staff);
                    return table.recovery(handle, staff);
                }));
    }
}
