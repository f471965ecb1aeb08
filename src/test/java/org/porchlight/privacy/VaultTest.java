package org.porchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.Gate;
import org.porchlight.testing.Postgres;

class VaultTest extends VaultFixture {
    private static final Secrets ASK_FOR_SUNNY = Secrets.of(ROBIN, "sunny");

    @Test
    void what_one_process_puts_another_opens() {
        Vault one = process(keys);
        Vault other = process(Keys.read(keys.value()));
        UUID id = put(one, callback(ASK_FOR_SUNNY));

        assertThat(other.open(id)).isEqualTo(found(ASK_FOR_SUNNY));
    }

    @Test
    void what_is_erased_is_gone_once() {
        Vault vault = process(keys);
        UUID id = put(vault, callback(ASK_FOR_SUNNY));

        assertThat(erase(vault, id)).isTrue();
        assertThat(erase(vault, id)).isFalse();
        assertThat(vault.open(id)).isEqualTo(gone());
        assertThat(rows()).isZero();
    }

    @Test
    void it_joins_the_callers_transaction() {
        Vault vault = process(keys);
        UUID kept = put(vault, callback(ASK_FOR_SUNNY));

        assertRefused(() -> database.commit(handle -> {
            vault.put(handle, callback(Secrets.of(SAM)));
            vault.erase(handle, kept);
            return handle.execute("INSERT INTO nowhere VALUES (1)");
        }));
        assertThat(rows()).isEqualTo(1);
        assertThat(vault.open(kept)).isEqualTo(found(ASK_FOR_SUNNY));
    }

    @Test
    void a_blind_finds_its_rows_and_no_others() {
        Vault vault = process(keys);
        Blind robin = vault.blind(VaultKind.CALLBACK, ROBIN.e164());
        UUID one = put(vault, callback(Secrets.of(ROBIN), robin));
        UUID two = put(vault, callback(ASK_FOR_SUNNY, robin));
        put(vault, callback(Secrets.of(SAM), vault.blind(VaultKind.CALLBACK, SAM.e164())));
        put(vault, callback(Secrets.of(SAM)));

        assertThat(find(process(keys), robin)).containsExactlyInAnyOrder(one, two);
        assertThat(find(vault, vault.blind(VaultKind.STAFF, ROBIN.e164())))
                .as("another kind")
                .isEmpty();
        assertThat(find(vault, vault.blind(VaultKind.CALLBACK, ROBIN.e164(), "")))
                .as("another part")
                .isEmpty();
        assertThat(find(vault, process(Keys.fresh()).blind(VaultKind.CALLBACK, ROBIN.e164())))
                .as("another index key")
                .isEmpty();
    }

    @Test
    void a_row_moved_to_another_id_or_kind_does_not_open() {
        Vault vault = process(keys);
        UUID id = put(vault, callback(ASK_FOR_SUNNY));
        UUID other = put(vault, callback(Secrets.of(SAM)));

        database.commit(handle -> handle.execute("UPDATE vault SET sealed = ? WHERE id = ?", sealed(id), other));
        assertThat(vault.open(other)).isEqualTo(locked());

        database.commit(handle -> handle.execute("UPDATE vault SET kind = 'staff' WHERE id = ?", id));
        assertThat(vault.open(id)).isEqualTo(locked());
    }

    @Test
    void what_expired_is_gone_before_any_job_has_run() {
        Vault vault = process(keys);
        Blind blind = vault.blind(VaultKind.DRAFT, ROBIN.e164());
        UUID id = put(
                vault,
                new VaultEntry(
                        VaultKind.DRAFT,
                        ASK_FOR_SUNNY,
                        Optional.of(blind),
                        Optional.of(time.instant().plus(Duration.ofMinutes(30)))));
        time.pass(Duration.ofMinutes(30).minusMillis(1));
        assertThat(vault.open(id)).isEqualTo(found(ASK_FOR_SUNNY));
        assertThat(find(vault, blind)).containsExactly(id);

        time.pass(Duration.ofMillis(1));
        assertThat(vault.open(id)).isEqualTo(gone());
        assertThat(find(vault, blind)).isEmpty();
    }

    @Test
    void the_table_tells_neither_number_nor_word_nor_which_rows_are_alike() {
        Vault vault = process(keys);
        byte[] one = sealed(put(vault, callback(ASK_FOR_SUNNY)));
        byte[] two = sealed(put(vault, callback(ASK_FOR_SUNNY)));
        byte[] none = sealed(put(vault, callback(new Secrets(Optional.empty(), Optional.empty()))));

        for (byte[] sealed : List.of(one, two)) {
            assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("2065550123", "sunny");
        }
        assertThat(one).isNotEqualTo(two).hasSameSizeAs(none);
    }

    @Test
    void without_a_database_nothing_is_promised_and_nothing_breaks() {
        try (Gate gate = Gate.before(url);
                Database through = Postgres.thatMayGoAway(gate.url())) {
            Vault vault = new Vault(keys, through, new SecureRandom(), time);
            assertThat(vault.refresh().usable()).isFalse();
            assertThatThrownBy(() -> through.commit(handle -> vault.put(handle, callback(ASK_FOR_SUNNY))))
                    .isInstanceOf(DatabaseAway.class);

            gate.open();
            Eventually.holds(() -> vault.refresh().usable());

            gate.shut();
            assertThat(vault.refresh().usable())
                    .as("an outage is no reason to distrust the keys")
                    .isTrue();
        }
    }

    @Test
    void without_its_tables_it_takes_nothing_in() {
        try (Database empty = new Database(Postgres.emptyUrl())) {
            assertThat(new Vault(keys, empty, new SecureRandom(), time)
                            .refresh()
                            .usable())
                    .isFalse();
        }
    }

    @Test
    void trouble_and_printing_show_nothing() {
        Vault vault = new Vault(keys, database, new SecureRandom(), time);
        VaultEntry entry = callback(ASK_FOR_SUNNY, vault.blind(VaultKind.CALLBACK, ROBIN.e164()));

        assertThatThrownBy(() -> put(vault, entry))
                .as("not introduced yet")
                .hasNoCause()
                .hasMessageContaining("23503");
        assertThat(entry.toString() + found(ASK_FOR_SUNNY))
                .doesNotContain("0123", "sunny")
                .contains("hidden");
    }
}
