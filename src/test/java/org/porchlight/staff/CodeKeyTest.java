package org.porchlight.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeKeyTest {
    /** The key of RFC 6238, appendix B: the digits 1 to 0, twice. */
    private static final CodeKey KEY =
            CodeKey.read("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").orElseThrow();

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void it_makes_the_codes_of_the_standard(long second, String code) {
        assertThat(KEY.code(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void a_code_counts_now_and_half_a_minute_around() {
        Instant now = Instant.parse("2026-11-23T18:20:10Z");
        String code = KEY.code(now);
        assertThat(KEY.step(code, now.plusSeconds(30))).hasValue(now.getEpochSecond() / 30);
        assertThat(KEY.step(code, now.minusSeconds(30))).hasValue(now.getEpochSecond() / 30);
        assertThat(KEY.step(code, now.plusSeconds(60))).isEmpty();
        assertThat(KEY.step("", now)).isEmpty();
    }

    @Test
    void a_fresh_key_is_written_read_and_shown_to_nobody() {
        CodeKey fresh = CodeKey.fresh(new SecureRandom());
        assertThat(fresh.letters())
                .matches("[A-Z2-7]{32}")
                .isNotEqualTo(CodeKey.fresh(new SecureRandom()).letters());
        assertThat(CodeKey.read(fresh.letters()).orElseThrow().code(Instant.EPOCH))
                .isEqualTo(fresh.code(Instant.EPOCH));
        assertThat(CodeKey.read(fresh.letters().substring(1))).isEmpty();
        assertThat(fresh.grouped().replace(" ", "")).isEqualTo(fresh.letters());
        assertThat(fresh).hasToString("CodeKey(hidden)");
    }
}
