package org.porchlight.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

/** The SDK's own check is the referee: what passes there passes here, under either form of the address. */
class SignatureCheckPropertiesTest {
    private static final Map<String, String> DOCUMENTED = Map.of(
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

    @Example
    void the_documented_vector_passes() {
        var check = new SignatureCheck(List.of("12345"), "https://mycompany.com");

        assertThat(check.passes("/myapp.php?foo=1&bar=2", DOCUMENTED, "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                .isTrue();
        assertThat(check.passes("/myapp.php?foo=1&bar=2", DOCUMENTED, "RSOYDt4T1cUTdK1PDd93/VVr8B9="))
                .isFalse();
        assertThat(check.passes("/myapp.php?foo=1&bar=2", DOCUMENTED, null)).isFalse();
        assertThat(check.passes("/myapp.php?foo=1&bar=3", DOCUMENTED, "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                .isFalse();
    }

    @Property(tries = 300)
    void it_agrees_with_the_sdk(
            @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 40) String token,
            @ForAll @AlphaChars @StringLength(max = 40) String query,
            @ForAll Map<String, String> fields)
            throws Exception {
        for (String base : List.of(
                "https://a.example.org",
                "https://a.example.org:443",
                "http://localhost:8080",
                "http://localhost",
                "https://a.example.org:8443")) {
            for (String signedFor : List.of(
                    "https://a.example.org",
                    "https://a.example.org:443",
                    "http://localhost:8080",
                    "http://localhost",
                    "http://localhost:80",
                    "https://a.example.org:8443")) {
                String target = "/twilio/voice?p=" + query;
                String signature = signature(token, signedFor + target, fields);

                assertThat(new SignatureCheck(List.of("other", token), base).passes(target, fields, signature))
                        .isEqualTo(new RequestValidator(token).validate(base + target, fields, signature));
            }
        }
    }

    private static String signature(String token, String url, Map<String, String> fields) throws Exception {
        var signed = new StringBuilder(url);
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
