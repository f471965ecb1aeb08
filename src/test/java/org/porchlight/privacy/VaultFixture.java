package org.porchlight.privacy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.testing.Postgres;
import org.porchlight.testing.Time;

/** One database, and as many processes with whatever keys a test wants. */
abstract class VaultFixture {
    static final PhoneNumber ROBIN = new PhoneNumber("+12065550123");
    static final PhoneNumber SAM = new PhoneNumber("+12065550124");

    final Keys keys = Keys.fresh();
    final Time time = new Time("2026-03-03T03:00:00Z");
    String url;
    Database database;

    @BeforeEach
    void connect() {
        url = Postgres.freshUrl();
        database = Postgres.patient(url);
    }

    @AfterEach
    void disconnect() {
        database.close();
    }

    /** A process that has just started. */
    Vault process(Keys keys) {
        Vault vault = new Vault(keys, database, new SecureRandom(), time);
        vault.refresh();
        return vault;
    }

    UUID put(Vault vault, VaultEntry entry) {
        return database.commit(handle -> vault.put(handle, entry));
    }

    List<UUID> find(Vault vault, Blind blind) {
        return database.commit(handle -> vault.find(handle, blind));
    }

    boolean erase(Vault vault, UUID id) {
        return database.commit(handle -> vault.erase(handle, id));
    }

    static VaultEntry callback(Secrets secrets) {
        return new VaultEntry(VaultKind.CALLBACK, secrets, Optional.empty(), Optional.empty());
    }

    static VaultEntry callback(Secrets secrets, Blind blind) {
        return new VaultEntry(VaultKind.CALLBACK, secrets, Optional.of(blind), Optional.empty());
    }

    static VaultEntry draft(Secrets secrets, Instant expires) {
        return new VaultEntry(VaultKind.DRAFT, secrets, Optional.empty(), Optional.of(expires));
    }

    static Opened found(Secrets secrets) {
        return new Opened.Found(secrets);
    }

    static Opened gone() {
        return new Opened.Gone();
    }

    static Opened locked() {
        return new Opened.Locked();
    }

    int rows() {
        return database.commit(handle ->
                handle.select("SELECT count(*) FROM vault").mapTo(int.class).one());
    }

    byte[] sealed(UUID id) {
        return database.commit(handle -> handle.select("SELECT sealed FROM vault WHERE id = ?", id)
                .mapTo(byte[].class)
                .one());
    }

    static void assertRefused(Runnable what) {
        assertThatThrownBy(what::run).isInstanceOf(DatabaseAway.class);
    }
}
