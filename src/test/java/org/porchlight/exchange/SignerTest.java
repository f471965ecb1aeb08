package org.porchlight.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SignerTest {
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private final Signer signer = new Signer("12345");

    @Test
    void a_form_is_signed_as_in_the_providers_own_example() {
        TreeMap<String, String> form = new TreeMap<>(Map.of(
                "CallSid",
                "CA1234567890ABCDE",
                "Caller",
                "+14158675309",
                "Digits",
                "1234",
                "From",
                "+14158675309",
                "To",
                "+18005551212"));
        assertThat(signer.sign(URL, form)).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    @Test
    void without_a_form_the_url_alone_is_signed() {
        assertThat(signer.sign(URL, new TreeMap<>())).isEqualTo("zYQTYrRWXE7LtzbG4PfP7/bkkGo=");
    }

    @Test
    void the_vendors_validator_accepts_every_kind_of_value() {
        TreeMap<String, String> form = new TreeMap<>(Map.of("Body", " où? 🙂\r\n", "b", "", "B", "é&=+%"));
        assertThat(new RequestValidator("12345").validate(URL, form, signer.sign(URL, form)))
                .isTrue();
        form.put("Body", "où? 🙂");
        assertThat(new RequestValidator("12345").validate(URL, form, signer.sign(URL, new TreeMap<>())))
                .isFalse();
    }
}
