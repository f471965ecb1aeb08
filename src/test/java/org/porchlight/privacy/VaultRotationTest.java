package org.porchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.porchlight.privacy.KeyRetirement.RetirementResult;

/** The keys of a hotline change while its promises stand. */
class VaultRotationTest extends VaultFixture {
    private final Secrets secrets = Secrets.of(ROBIN, "sunny");

    @Test
    void rotated_and_retired_the_old_value_opens_nothing_and_nothing_is_lost() {
        Vault before = process(keys);
        Blind blind = before.blind(VaultKind.CALLBACK, ROBIN.e164());
        UUID id = put(before, callback(secrets, blind));

        Keys both = Keys.read(keys.rotated().value());
        Vault one = process(both);
        Vault two = process(both);
        UUID later = put(one, callback(Secrets.of(SAM)));
        assertThat(two.open(id)).isEqualTo(found(secrets));
        assertThat(two.open(later)).isEqualTo(found(Secrets.of(SAM)));
        assertThat(new KeyRetirement(both, database).retire()).isEqualTo(new RetirementResult.StillNeeded(1, 0));
        assertThat(one.open(id)).as("a refusal retires nothing").isEqualTo(found(secrets));

        assertThat(new VaultUpkeep(both, database).reencrypt()).isEqualTo(1);
        Keys retired = retired(both);
        Vault after = process(Keys.read(retired.value()));
        assertThat(after.open(id)).isEqualTo(found(secrets));
        assertThat(after.open(later)).isEqualTo(found(Secrets.of(SAM)));
        assertThat(find(after, after.blind(VaultKind.CALLBACK, ROBIN.e164()))).containsExactly(id);
        assertThat(after.state().troubled()).isFalse();

        Vault old = process(keys);
        assertThat(old.open(id)).isEqualTo(locked());
        assertThat(old.usable()).isFalse();
        assertRefused(() -> put(old, callback(secrets)));
        assertRefused(() -> put(before, callback(secrets)));
    }

    /** Between setting the new value here and there, both take promises, and the one with both keys opens all. */
    @Test
    void a_process_that_was_not_restarted_yet_goes_on_and_says_what_it_lacks() {
        Vault old = process(keys);
        Vault rotated = process(keys.rotated());
        UUID fromNew = put(rotated, callback(secrets));

        assertThat(old.refresh()).isEqualTo(new VaultState(true, 1, 1));
        assertThat(old.open(fromNew)).isEqualTo(locked());
        assertThat(rotated.open(put(old, callback(secrets)))).isEqualTo(found(secrets));
        assertThat(rotated.refresh()).isEqualTo(new VaultState(true, 0, 0));
        assertThat(new VaultUpkeep(keys, database).reencrypt())
                .as("nor drags rows back")
                .isZero();
    }

    @Test
    void a_key_that_no_process_has_used_yet_can_not_be_left_alone() {
        process(keys);

        assertThat(new KeyRetirement(keys.rotated(), database).retire()).isEqualTo(new RetirementResult.NotInUse());
        assertThat(process(keys).usable()).isTrue();
    }

    @Test
    void retiring_again_changes_nothing() {
        process(keys);
        Keys both = keys.rotated();
        process(both);
        Keys retired = retired(both);

        assertThat(retired(both).value()).isEqualTo(retired.value());
        assertThat(retired(retired).value()).isEqualTo(retired.value());
        assertThat(process(both).usable()).as("those that have both go on").isTrue();
    }

    @Test
    void the_keys_of_the_days_are_brought_along() {
        process(keys);
        DayKeys before = days(keys);
        Keys both = keys.rotated();
        process(both);
        assertThat(new KeyRetirement(both, database).retire()).isEqualTo(new RetirementResult.StillNeeded(0, 2));

        String sealed = new Seal(before).seal(new byte[] {7}, "call|CA1", time.instant());
        DayKeys after = days(both);
        assertThat(new Seal(after).unseal(sealed, "call|CA1")).isPresent();
        DayKeys last = days(retired(both));
        assertThat(new Seal(last).unseal(sealed, "call|CA1")).isPresent();
        assertThat(before.refresh())
                .as("one that has the key in memory keeps it")
                .isTrue();
        assertThat(new Seal(before).unseal(sealed, "call|CA1")).isPresent();
    }

    @Test
    void two_workers_at_once_do_each_row_once_while_promises_come_and_go() throws Exception {
        Vault vault = process(keys);
        List<UUID> ids = new ArrayList<>();
        for (int row = 0; row < 230; row++) {
            ids.add(put(vault, callback(secrets)));
        }
        Keys both = keys.rotated();
        process(both);
        Callable<Integer> work = () -> new VaultUpkeep(both, database).reencrypt();
        int moved = 0;
        try (var workers = Executors.newFixedThreadPool(3)) {
            Future<Integer> one = workers.submit(work);
            Future<Integer> two = workers.submit(work);
            Future<Boolean> erased = workers.submit(() -> erase(vault, ids.getLast()));
            moved = one.get() + two.get();
            assertThat(erased.get()).isTrue();
        }
        assertThat(moved).isBetween(229, 230);
        assertThat(rows()).isEqualTo(229);
        assertThat(work.call()).isZero();
        Vault after = process(retired(both));
        assertThat(ids.subList(0, 229)).allMatch(id -> after.open(id).equals(found(secrets)));
    }

    @Test
    void what_expired_is_erased_and_no_more() {
        Vault vault = process(keys);
        VaultUpkeep upkeep = new VaultUpkeep(keys, database);
        put(vault, draft(secrets, time.instant().plus(Duration.ofMinutes(30))));
        UUID later = put(vault, draft(secrets, time.instant().plus(Duration.ofMinutes(31))));
        UUID forever = put(vault, callback(secrets));

        assertThat(upkeep.eraseExpired(time.instant())).isZero();
        time.pass(Duration.ofMinutes(30));
        assertThat(upkeep.eraseExpired(time.instant())).isEqualTo(1);
        assertThat(upkeep.eraseExpired(time.instant())).isZero();
        assertThat(List.of(vault.open(later), vault.open(forever))).containsOnly(found(secrets));
    }

    private Keys retired(Keys keys) {
        KeyRetirement.RetirementResult outcome = new KeyRetirement(keys, database).retire();
        assertThat(outcome).isInstanceOf(RetirementResult.Retired.class);
        return ((RetirementResult.Retired) outcome).keys();
    }

    private DayKeys days(Keys keys) {
        DayKeys days = DayKeysFixture.dayKeys(keys, database, ZoneOffset.UTC, time);
        assertThat(days.refresh()).isTrue();
        return days;
    }
}
