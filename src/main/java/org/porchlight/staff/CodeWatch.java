package org.porchlight.staff;

import java.time.InstantSource;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.outbox.TextKind;

/**
 * Uses codes up, and watches over them: a stranger who has a password may guess at an account's codes only so often in a
 * day, from all addresses together, and the owner is told. Then the app's codes count no more until the next day, or
 * until there is another password; a recovery code, which is too long to be guessed, counts all the same.
 */
public final class CodeWatch {
    /** Twenty of a million codes, of which three count at a time: once in 45 years, if every day is used. */
    static final int MOST = 20;

    /** More than a thumb slips in a day. */
    static final int TOLD = 5;

    private final AccountTable table;
    private final AccountNotices notices;
    private final InstantSource clock;
    private final WrongCodes wrong = new WrongCodes();

    /** @param clock the real time */
    public CodeWatch(AccountTable table, AccountNotices notices, InstantSource clock) {
        this.table = table;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Uses a code of an account up whose password was right; a wrong one is counted.
     *
     * @return whether it was right
     */
    boolean use(Handle handle, AccountTable.Account account, String code) {
        UUID staff = account.staff();
        table.hold(handle, staff);
        boolean counts = !AccountTable.ofApp(code) || wrong.of(handle, staff, clock.instant()) < MOST;
        boolean right = counts && table.use(handle, staff, account.key(), code);
        if (!right) {
            count(handle, staff);
        }
        return right;
    }

    private void count(Handle handle, UUID staff) {
        switch (wrong.add(handle, staff, clock.instant())) {
            case TOLD -> notices.tell(handle, staff, TextKind.CODES_TRIED);
            case MOST -> notices.tell(handle, staff, TextKind.CODES_STOPPED);
            default -> {}
        }
    }

    /** Takes note that an account has another password: what was guessed before counts no more. */
    void passwordChanged(Handle handle, UUID staff) {
        wrong.forget(handle, staff);
        notices.tell(handle, staff, TextKind.ACCOUNT);
    }

    /** Takes note that an account has other recovery codes. */
    void codesChanged(Handle handle, UUID staff) {
        notices.tell(handle, staff, TextKind.ACCOUNT);
    }
}
