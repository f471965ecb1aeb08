package org.porchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.porchlight.database.Database;
import org.porchlight.testing.Postgres;

class SealPropertiesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final String CALL = "call|CA0123456789abcdef";
    private static Database database;
    private static Seal seal;
    private static Seal derived;

    @BeforeContainer
    static void two_processes_one_without_the_database() {
        database = Postgres.fresh();
        Keys keys = Keys.fresh();
        DayKeys days = days(keys);
        assertThat(days.refresh()).isTrue();
        seal = new Seal(days);
        derived = new Seal(days(keys));
    }

    private static DayKeys days(Keys keys) {
        return DayKeysFixture.dayKeys(keys, database, ZoneOffset.UTC, () -> NOW);
    }

    @AfterContainer
    static void disconnect() {
        database.close();
    }

    @Property
    void what_is_sealed_opens_as_it_was(
            @ForAll @Size(max = Seal.LONGEST) byte[] position, @ForAll String bound, @ForAll boolean away) {
        String sealed = (away ? derived : seal).seal(position, bound, NOW);

        Unsealed opened = seal.unseal(sealed, bound).orElseThrow();
        assertThat(opened.position()).isEqualTo(position);
        assertThat(opened.day()).isEqualTo(DAY);
    }

    @Property
    void all_have_one_size_and_fit_a_url(@ForAll @Size(max = Seal.LONGEST) byte[] position, @ForAll boolean away) {
        assertThat((away ? derived : seal).seal(position, CALL, NOW))
                .hasSize(Seal.LENGTH)
                .hasSizeLessThan(1_000)
                .matches("[A-Za-z0-9_-]+");
    }

    @Property
    void it_opens_for_nobody_else(@ForAll String bound, @ForAll String other) {
        String sealed = seal.seal(new byte[] {1}, bound, NOW);

        assertThat(seal.unseal(sealed, other).isPresent()).isEqualTo(bound.equals(other));
    }

    @Property
    void a_changed_character_ends_it(
            @ForAll @IntRange(max = Seal.LENGTH - 1) int place, @ForAll char other, @ForAll boolean away) {
        String sealed = (away ? derived : seal).seal(new byte[] {1, 2, 3}, CALL, NOW);
        String changed = sealed.substring(0, place) + other + sealed.substring(place + 1);

        assertThat(seal.unseal(changed, CALL).isPresent()).isEqualTo(changed.equals(sealed));
    }

    @Property(tries = 50)
    void any_flipped_bit_ends_it(@ForAll @IntRange(max = 7) int bit, @ForAll boolean away) {
        byte[] whole = Base64.getUrlDecoder().decode((away ? derived : seal).seal(new byte[] {1}, CALL, NOW));
        for (int place = 0; place < whole.length; place++) {
            byte[] flipped = whole.clone();
            flipped[place] ^= (byte) (1 << bit);
            assertThat(seal.unseal(Base64.getUrlEncoder().encodeToString(flipped), CALL))
                    .as("byte %d, bit %d", place, bit)
                    .isEmpty();
        }
    }

    @Property
    void anything_at_all_is_answered_with_nothing(@ForAll String sealed, @ForAll String bound) {
        assertThat(seal.unseal(sealed, bound)).isEmpty();
    }

    /** The right length, any bytes: also any version, day and flag. */
    @Property
    void anything_of_the_right_size_is_too(@ForAll @Size(Seal.LENGTH / 4 * 3) byte[] whole, @ForAll boolean ours) {
        if (ours) {
            whole[0] = 1;
            whole[1] &= 1;
        }
        assertThat(seal.unseal(Base64.getUrlEncoder().encodeToString(whole), CALL))
                .isEmpty();
    }

    @Example
    void nothing_and_its_edges_are_answered_with_nothing() {
        String sealed = seal.seal(new byte[0], CALL, NOW);
        for (String wrong : new String[] {
            null,
            "",
            sealed + "A",
            sealed.substring(1),
            sealed.substring(1) + "=",
            "=".repeat(Seal.LENGTH),
            "\u00e9".repeat(Seal.LENGTH)
        }) {
            assertThat(seal.unseal(wrong, CALL)).isEmpty();
        }
    }

    @Example
    void the_same_position_never_looks_the_same() {
        assertThat(seal.seal(new byte[0], CALL, NOW)).isNotEqualTo(seal.seal(new byte[0], CALL, NOW));
    }

    @Example
    void foreign_keys_open_nothing() {
        Seal foreign = new Seal(days(Keys.fresh()));

        assertThat(foreign.unseal(seal.seal(new byte[0], CALL, NOW), CALL)).isEmpty();
        assertThat(foreign.unseal(derived.seal(new byte[0], CALL, NOW), CALL)).isEmpty();
    }

    @Example
    void a_position_that_is_too_long_is_a_bug() {
        assertThatThrownBy(() -> seal.seal(new byte[Seal.LONGEST + 1], CALL, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("511 bytes");
    }
}
