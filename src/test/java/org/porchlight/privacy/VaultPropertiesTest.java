package org.porchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.porchlight.messaging.PhoneNumber;

class VaultPropertiesTest {
    private static final Keys KEYS = Keys.fresh();
    private final VaultSeal seal = new VaultSeal(KEYS);

    @Property(tries = 300)
    void any_number_and_word_come_back_and_all_look_alike(@ForAll("secrets") Secrets secrets, @ForAll("ids") UUID id) {
        byte[] sealed = seal.seal(id, "callback", secrets);

        assertThat(sealed).hasSize(161);
        assertThat(seal.open(new VaultTable.SealedRow(id, "callback", sealed))).contains(secrets);
        assertThat(secrets).asString().isEqualTo("Secrets(hidden)");
    }

    @Property(tries = 300)
    void it_opens_as_its_own_row_only(
            @ForAll("secrets") Secrets secrets, @ForAll("ids") UUID id, @ForAll("ids") UUID other) {
        byte[] sealed = seal.seal(id, "callback", secrets);

        assertThat(seal.open(new VaultTable.SealedRow(other, "callback", sealed)))
                .isEqualTo(id.equals(other) ? Optional.of(secrets) : Optional.empty());
        assertThat(seal.open(new VaultTable.SealedRow(id, "staff", sealed))).isEmpty();
        assertThat(new VaultSeal(Keys.fresh()).open(new VaultTable.SealedRow(id, "callback", sealed)))
                .isEmpty();
    }

    @Property(tries = 300)
    void one_changed_bit_and_it_does_not_open(
            @ForAll("secrets") Secrets secrets, @ForAll("ids") UUID id, @ForAll("bits") int bit) {
        byte[] sealed = seal.seal(id, "callback", secrets);
        sealed[bit / 8] ^= (byte) (1 << bit % 8);

        assertThat(seal.open(new VaultTable.SealedRow(id, "callback", sealed))).isEmpty();
    }

    @Property(tries = 100)
    void a_word_that_is_too_long_is_refused_without_quoting_it(@ForAll("longWords") String word) {
        assertThatThrownBy(() -> new Secrets(Optional.empty(), Optional.of(word)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a word of more than 100 bytes");
    }

    @Provide
    Arbitrary<UUID> ids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }

    @Provide
    Arbitrary<Integer> bits() {
        return Arbitraries.integers().between(0, 161 * 8 - 1);
    }

    @Provide
    Arbitrary<Secrets> secrets() {
        Arbitrary<PhoneNumber> numbers = Arbitraries.strings()
                .numeric()
                .ofMinLength(8)
                .ofMaxLength(15)
                .map(digits -> new PhoneNumber("+" + digits));
        Arbitrary<String> words = texts().ofMaxLength(100).filter(word -> utf8(word) <= Secrets.LONGEST_WORD);
        return Combinators.combine(numbers.optional(), words.optional()).as(Secrets::new);
    }

    @Provide
    Arbitrary<String> longWords() {
        return texts().ofMinLength(101).ofMaxLength(300);
    }

    /** Letters of any script, controls included; half a surrogate pair comes out of no decoder. */
    private static StringArbitrary texts() {
        return Arbitraries.strings().withCharRange('\0', '\u04ff').withCharRange('\u4e00', '\u9fff');
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
