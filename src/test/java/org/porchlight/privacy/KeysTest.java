package org.porchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    private static final byte[] NOTHING = {};

    @Test
    void what_is_printed_reads_back_as_the_same_keys() throws Exception {
        Keys keys = Keys.fresh();
        Keys again = Keys.read(keys.value());

        byte[] locked = keys.vault().encrypt("kept".getBytes(StandardCharsets.UTF_8), NOTHING);
        assertThat(again.vault().decrypt(locked, NOTHING))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("kept");
        assertThat(again.index("find", NOTHING))
                .isEqualTo(keys.index("find", NOTHING))
                .hasSize(32);
        assertThat(again.value()).isEqualTo(keys.value());
    }

    @Test
    void the_value_is_one_line_that_needs_no_quotes() {
        assertThat(Keys.fresh().value()).matches("porchlight-keys-1\\.[A-Za-z0-9_-]+");
    }

    @Test
    void fresh_keys_are_others_each_time() {
        assertThat(Keys.fresh().value()).isNotEqualTo(Keys.fresh().value());
        assertThat(Keys.fresh().index("find")).isNotEqualTo(Keys.fresh().index("find"));
    }

    @Test
    void a_file_may_hold_them(@TempDir Path folder) throws IOException {
        Keys keys = Keys.fresh();
        Path file = Files.writeString(folder.resolve("keys"), keys.value() + "\n");

        assertThat(Keys.read("file:" + file).value()).isEqualTo(keys.value());
    }

    @Test
    void blanks_from_a_copy_do_not_matter() {
        Keys keys = Keys.fresh();

        assertThat(Keys.read("  " + keys.value() + " \n").value()).isEqualTo(keys.value());
    }

    @Test
    void nothing_is_answered_with_how_to_get_keys() {
        for (String nothing : new String[] {null, "", "  \n"}) {
            assertThatThrownBy(() -> Keys.read(nothing))
                    .isInstanceOf(KeyTrouble.class)
                    .hasMessageContaining("is empty")
                    .hasMessageContaining("porchlight keys new");
        }
    }

    @Test
    void a_cut_or_mistyped_line_is_called_damaged() {
        String value = Keys.fresh().value();
        String cut = value.substring(0, value.length() - 9);
        int middle = value.length() / 2;
        String typo =
                value.substring(0, middle) + (value.charAt(middle) == 'A' ? 'B' : 'A') + value.substring(middle + 1);

        for (String wrong : new String[] {cut, typo, value + value, value.substring(0, 30), value + "!"}) {
            assertTrouble(wrong, "is damaged");
        }
    }

    @Test
    void something_else_is_told_from_a_damaged_line() {
        assertTrouble("hunter2hunter2", "does not begin with porchlight-keys-1.");
        assertTrouble(Keys.fresh().value().replace("keys-1", "keys-2"), "Update porchlight");
    }

    @Test
    void a_whole_line_with_unusable_keys_says_that_it_is_whole() {
        assertTrouble(KeyLine.write(new byte[200]), "is whole, but");
        assertTrouble(KeyLine.write(new byte[3]), "is whole, but");
    }

    @Test
    void a_file_that_is_missing_empty_or_something_else_is_said(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        Path large = Files.write(folder.resolve("large"), new byte[70_000]);
        Path other = Files.write(folder.resolve("other"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertTrouble("file:" + folder.resolve("missing"), "can't be read");
        assertTrouble("file:" + folder, "can't be read");
        assertTrouble("file:" + empty, "does not begin");
        assertTrouble("file:" + large, "too long");
        assertTrouble("file:" + other, "can't be read");
    }

    /** Somebody will write file: before the keys themselves. */
    @Test
    void keys_given_as_a_path_are_not_repeated() {
        assertTrouble("file:" + Keys.fresh().value(), "can't be read");
    }

    @Test
    void a_rotation_opens_what_was_sealed_before_and_seals_under_another_key() throws Exception {
        Keys keys = Keys.fresh();
        Keys rotated = Keys.read(keys.rotated().value());
        byte[] before = keys.vault().encrypt(NOTHING, NOTHING);
        byte[] after = rotated.vault().encrypt(NOTHING, NOTHING);

        assertThat(rotated.vault().decrypt(before, NOTHING)).isEmpty();
        assertThatThrownBy(() -> keys.vault().decrypt(after, NOTHING)).isInstanceOf(GeneralSecurityException.class);
        assertThat(rotated.index("find")).isEqualTo(keys.index("find"));
        assertThat(rotated.olderIds()).containsExactly(keys.primaryId());
        assertThat(Keys.idOf(before)).isEqualTo(keys.primaryId());
        assertThat(Keys.idOf(after)).isEqualTo(rotated.primaryId());
    }

    @Test
    void a_retired_key_opens_nothing_any_more() throws Exception {
        Keys keys = Keys.fresh();
        Keys rotated = keys.rotated().rotated();
        Keys retired = Keys.read(rotated.retired().value());
        byte[] before = keys.vault().encrypt(NOTHING, NOTHING);

        assertThatThrownBy(() -> retired.vault().decrypt(before, NOTHING)).isInstanceOf(GeneralSecurityException.class);
        assertThat(retired.vault().decrypt(rotated.vault().encrypt(NOTHING, NOTHING), NOTHING))
                .isEmpty();
        assertThat(retired.index("find")).isEqualTo(keys.index("find"));
        assertThat(rotated.olderIds()).hasSize(2);
        assertThat(retired.olderIds()).isEmpty();
    }

    @Test
    void printing_shows_no_key() {
        Keys keys = Keys.fresh();

        assertThat(keys).asString().isEqualTo("Keys(hidden)");
    }

    @Test
    void purposes_and_parts_never_meet() {
        Keys keys = Keys.fresh();
        byte[] a = {1};
        byte[] b = {2};
        byte[] both = {1, 2};

        assertThat(java.util.stream.Stream.of(
                                keys.index("find", a, b),
                                keys.index("find", both),
                                keys.index("find", both, NOTHING),
                                keys.index("find", NOTHING, both),
                                keys.index("find", b, a),
                                keys.index("seek", a, b))
                        .map(java.util.HexFormat.of()::formatHex))
                .doesNotHaveDuplicates();
    }

    private static void assertTrouble(String value, String says) {
        assertThatThrownBy(() -> Keys.read(value))
                .isInstanceOf(KeyTrouble.class)
                .hasMessageContaining(says)
                .hasNoCause()
                .satisfies(trouble -> {
                    String material = value.substring(value.indexOf(':') + 1).replace("porchlight-keys-1.", "");
                    assertThat(trouble.getMessage()).doesNotContain(material);
                });
    }
}
