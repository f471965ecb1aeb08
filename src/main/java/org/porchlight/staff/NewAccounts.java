package org.porchlight.staff;

import java.util.List;
import java.util.Optional;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;

/** Makes accounts out of invitations, and signs in. {@link Accounts} checks them later. */
public final class NewAccounts {
    private final Database database;
    private final AccountTable table;
    private final Passwords passwords;
    private final CodeWatch codes;
    private final Invitations invitations;
    private final Sessions sessions;

    public NewAccounts(
            Database database,
            AccountTable table,
            Passwords passwords,
            CodeWatch codes,
            Invitations invitations,
            Sessions sessions) {
        this.database = database;
        this.table = table;
        this.passwords = passwords;
        this.codes = codes;
        this.invitations = invitations;
        this.sessions = sessions;
    }

    /**
     * What came of taking up an invitation.
     *
     * @param recovery the recovery codes, to be shown once
     */
    public record Joined(Token session, List<String> recovery) {}

    /**
     * What a member of staff gives to take up an invitation.
     *
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
            List<String> recovery = table.put(handle, staff, hash, joining.key(), joining.step());
            codes.passwordChanged(handle, staff);
            sessions.endAll(handle, staff);
            return new Joined(sessions.begin(handle, staff, joining.language()), recovery);
        }));
    }
}
