package org.porchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Somebody sets another value, by mistake or because the right one is lost. */
class VaultLostKeyTest extends VaultFixture {
    private final Secrets secrets = Secrets.of(ROBIN);

    @Test
    void other_keys_are_noticed_and_can_put_nothing_in() {
        Vault right = process(keys);
        UUID id = put(right, callback(secrets));
        Vault wrong = process(Keys.fresh());

        assertThat(wrong.state()).isEqualTo(new VaultState(false, 1, 1));
        assertThat(wrong.state().troubled()).isTrue();
        assertThat(wrong.open(id)).isEqualTo(locked());
        assertRefused(() -> put(wrong, callback(secrets)));
        assertThat(right.refresh()).as("the right ones see nothing of it").isEqualTo(new VaultState(true, 0, 0));
        assertThat(right.open(id)).isEqualTo(found(secrets));
    }

    @Test
    void the_right_value_set_again_is_as_if_nothing_had_been() {
        UUID id = put(process(keys), callback(secrets));
        process(Keys.fresh());

        Vault again = process(keys);
        assertThat(again.usable()).isTrue();
        assertThat(again.open(id)).isEqualTo(found(secrets));
    }

    @Test
    void rows_under_a_lost_key_can_be_erased_and_expire() {
        Vault right = process(keys);
        UUID id = put(right, callback(secrets));
        put(right, draft(secrets, time.instant().plus(Duration.ofMinutes(30))));
        Keys others = Keys.fresh();
        Vault wrong = process(others);

        time.pass(Duration.ofMinutes(30));
        assertThat(new VaultUpkeep(others, database).eraseExpired(time.instant()))
                .isEqualTo(1);
        assertThat(erase(wrong, id)).isTrue();
        assertThat(wrong.refresh())
                .as("nothing to lose, but still not the keys")
                .isEqualTo(new VaultState(false, 1, 0));
    }

    @Test
    void given_up_only_what_was_under_the_lost_key_is_lost() {
        UUID kept = put(process(keys), callback(secrets));
        Keys rotated = keys.rotated();
        UUID lost = put(process(rotated), callback(secrets));

        Vault vault = process(keys);
        assertThat(new VaultUpkeep(keys, database).eraseUnopenable()).isEqualTo(1);
        assertThat(vault.open(lost)).isEqualTo(gone());
        assertThat(vault.open(kept)).isEqualTo(found(secrets));
        assertThat(vault.refresh()).isEqualTo(new VaultState(true, 0, 0));
        assertThat(process(rotated).usable()).as("found again, it is welcome").isTrue();
    }

    @Test
    void with_all_keys_lost_new_ones_are_taken_once_the_old_are_given_up() {
        put(process(keys), callback(secrets));
        Keys others = Keys.fresh();
        assertThat(process(others).usable()).isFalse();

        assertThat(new VaultUpkeep(others, database).eraseUnopenable()).isEqualTo(1);
        Vault vault = process(others);
        assertThat(vault.state()).isEqualTo(new VaultState(true, 0, 0));
        assertThat(vault.open(put(vault, callback(secrets)))).isEqualTo(found(secrets));
        assertThat(process(keys).usable())
                .as("the lost ones are no longer the keys")
                .isFalse();
    }

    /** Two processes with different values, started at once on a new database. */
    @Test
    void on_a_new_database_the_first_keys_are_the_keys() throws Exception {
        List<Callable<Boolean>> starts = new ArrayList<>();
        for (int process = 0; process < 6; process++) {
            Keys own = Keys.fresh();
            starts.add(() -> process(own).usable());
        }
        long usable = 0;
        try (var executor = Executors.newFixedThreadPool(starts.size())) {
            for (Future<Boolean> start : executor.invokeAll(starts)) {
                usable += start.get() ? 1 : 0;
            }
        }
        assertThat(usable).isEqualTo(1);
    }
}
