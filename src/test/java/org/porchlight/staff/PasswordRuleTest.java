package org.porchlight.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    private static final PasswordRule RULE = new PasswordRule();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iloveyou12345",
                "Summer2026!!",
                "Winter2026!!",
                "P@ssw0rd2026!",
                "qwertyuiop123",
                "123456789012",
                "aaaabbbbaaaa",
                "Liverpool2026",
                "Michael19871987",
                "Juniper-2026!",
                "porchlight2026",
                "motdepasse1234",
                "MotDePasse2026!",
                "contraseña123",
                "Soleil2026!!",
                "tequiero12345"
            })
    void what_is_tried_first_is_not_taken(String password) {
        assertThat(RULE.judge(password, "juniper")).isEqualTo(PasswordRule.Judged.COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lanterns on a wet road",
                "les réverbères mouillés",
                "faroles en la calle mojada",
                "kzqv-wmtp-hdrx",
                "correct horse battery staple"
            })
    void several_words_in_a_row_are_fine(String password) {
        assertThat(RULE.judge(password, "juniper")).isEqualTo(PasswordRule.Judged.GOOD);
    }

    @Test
    void a_long_one_is_judged_at_once() {
        assertThat(RULE.judge("ab1!".repeat(50), "juniper")).isEqualTo(PasswordRule.Judged.COMMON);
        assertThat(RULE.judge("x".repeat(201), "juniper")).isEqualTo(PasswordRule.Judged.LONG);
        assertThat(RULE.judge("short", "juniper")).isEqualTo(PasswordRule.Judged.SHORT);
    }
}
