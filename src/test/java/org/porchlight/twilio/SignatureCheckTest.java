package org.porchlight.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.porchlight.ProviderFixture;

/** The published vector of the signature, and what only nearly fits. */
class SignatureCheckTest {
    private static final String TARGET = "/myapp.php?foo=1&bar=2";
    private static final String SIGNATURE = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
    private static final Map<String, String> FIELDS = Map.of(
            "CallSid",
            "CA1234567890ABCDE",
            "Caller",
            "+14158675309",
            "Digits",
            "1234",
            "From",
            "+14158675309",
            "To",
            "+18005551212");

    private static SignatureCheck check(String... tokens) {
        return new SignatureCheck(List.of(tokens), "https://mycompany.com");
    }

    @Test
    void the_published_vector_passes() {
        assertThat(check("12345").passes(TARGET, FIELDS, SIGNATURE)).isTrue();
        assertThat(check("12345").passes(TARGET, Map.of(), "zYQTYrRWXE7LtzbG4PfP7/bkkGo="))
                .isTrue();
    }

    @Test
    void our_tests_sign_as_the_provider_does() {
        assertThat(ProviderFixture.signature("12345", "https://mycompany.com" + TARGET, new TreeMap<>(FIELDS)))
                .isEqualTo(SIGNATURE);
    }

    @Test
    void either_token_passes_while_they_are_rotated() {
        assertThat(check("new", "12345").passes(TARGET, FIELDS, SIGNATURE)).isTrue();
        assertThat(check("12345", "old").passes(TARGET, FIELDS, SIGNATURE)).isTrue();
        assertThat(check("new", "old").passes(TARGET, FIELDS, SIGNATURE)).isFalse();
    }

    @Test
    void another_url_field_or_order_of_the_query_fails() {
        assertThat(check("12345").passes("/myapp.php?bar=2&foo=1", FIELDS, SIGNATURE))
                .isFalse();
        assertThat(check("12345").passes(TARGET + "&x=1", FIELDS, SIGNATURE)).isFalse();
        assertThat(new SignatureCheck(List.of("12345"), "https://other.com").passes(TARGET, FIELDS, SIGNATURE))
                .isFalse();
        var more = new TreeMap<>(FIELDS);
        more.put("More", "");
        assertThat(check("12345").passes(TARGET, more, SIGNATURE)).isFalse();
    }

    @Test
    void no_signature_and_no_real_one_fail() {
        assertThat(check("12345").passes(TARGET, FIELDS, null)).isFalse();
        assertThat(check("12345").passes(TARGET, FIELDS, "")).isFalse();
        assertThat(check("12345").passes(TARGET, FIELDS, "?")).isFalse();
    }
}
