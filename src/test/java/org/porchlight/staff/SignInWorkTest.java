package org.porchlight.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.database.Database;
import org.porchlight.messaging.Language;
import org.porchlight.outbox.OutboxFixture;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultTable;
import org.porchlight.testing.Postgres;
import org.porchlight.testing.Time;

/** What is done for a sign-in that fails, counted: as much for an alias that nobody has as for one that somebody has. */
class SignInWorkTest {
    private static final String PASSWORD = "lanterns on a wet road";

    private final Time time = new Time("2026-11-23T18:20:00Z");
    private final Keys keys = Keys.fresh();
    private final Database database = Postgres.fresh();
    private final ThreadPoolExecutor hashing =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    private Accounts accounts;

    @BeforeEach
    void juniperHasAnAccount() {
        var random = new SecureRandom();
        var vault = new Vault(keys, database, random, time);
        assertThat(vault.refresh().usable()).isTrue();
        var codeKeys = new CodeKeys(random, time);
        var table = new AccountTable(vault, codeKeys, new RecoveryCodes(keys, random));
        var passwords = new Passwords(PasswordCost.SERVICE, random, hashing);
        var codes =
                new CodeWatch(table, new AccountNotices(database, OutboxFixture.outbox(database, vault), time), time);
        accounts = new Accounts(database, table, passwords, codes);
        joined(new NewAccounts.Joining(PASSWORD, codeKeys.fresh(), 1, Language.EN), table, passwords, codes);
    }

    private void joined(NewAccounts.Joining with, AccountTable table, Passwords passwords, CodeWatch codes) {
        var staff = new StaffTable(new VaultTable());
        var random = new SecureRandom();
        var invitations = new Invitations(database, staff, keys, random, time);
        var sessions = new Sessions(database, staff, keys, random, time);
        var joins = new NewAccounts(database, table, passwords, codes, invitations, sessions);
        Token link = invitations
                .add("juniper", EnumSet.of(Language.EN), Role.RESPONDER)
                .orElseThrow();
        assertThat(joins.join(link, with)).isPresent();
    }

    @AfterEach
    void close() {
        hashing.shutdownNow();
        database.close();
    }

    private long hashes(String alias, String password, String code) {
        long before = hashing.getTaskCount();
        assertThat(accounts.enter(alias, password, code)).isEmpty();
        return hashing.getTaskCount() - before;
    }

    @Test
    void every_way_of_not_matching_hashes_one_password() {
        for (String code : List.of("000000", "", "abcd-efgh-jkmn")) {
            assertThat(hashes("juniper", PASSWORD, code)).isEqualTo(1);
            assertThat(hashes("juniper", "not the password", code)).isEqualTo(1);
            assertThat(hashes("nobody-here", "not the password", code)).isEqualTo(1);
            assertThat(hashes("", "", code)).isEqualTo(1);
        }
    }

    /** What a hash costs stands in it; nobody's is as dear as somebody's. */
    @Test
    void a_password_of_nobody_costs_as_much_as_anybodys() {
        var passwords = new Passwords(PasswordCost.SERVICE, new SecureRandom(), hashing);
        assertThat(cost(passwords.nobodys))
                .isEqualTo(cost(passwords.hash(PASSWORD)))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1");
    }

    private static String cost(String hash) {
        return hash.substring(0, hash.lastIndexOf('$', hash.lastIndexOf('$') - 1));
    }
}
