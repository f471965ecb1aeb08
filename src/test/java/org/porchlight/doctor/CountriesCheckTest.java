package org.porchlight.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Countries as the provider lists them: https://www.twilio.com/docs/voice/api/dialingpermissions-country-resource. */
class CountriesCheckTest {
    private static final String COUNTRY = """
        {"iso_code": "%s", "low_risk_numbers_enabled": %s, "high_risk_special_numbers_enabled": false,
         "high_risk_tollfraud_numbers_enabled": %s}\
        """;

    private static List<String> findings(String... countries) {
        var found = new Examination("Countries");
        try {
            CountriesCheck.compare(new ObjectMapper().readTree("[" + String.join(",", countries) + "]"), found);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return found.findings();
    }

    private static String country(String code, boolean allowed, boolean fraud) {
        return COUNTRY.formatted(code, allowed, fraud);
    }

    @Test
    void those_that_are_served_and_no_others_are_good() {
        assertThat(findings(country("US", true, false), country("CA", true, false), country("LV", false, false)))
                .isEmpty();
    }

    @Test
    void what_is_missing_too_wide_or_known_for_fraud_is_found() {
        assertThat(findings(country("US", false, false), country("CA", true, true), country("LV", true, false)))
                .satisfiesExactly(
                        said -> assertThat(said).startsWith("Calls to US are not allowed"),
                        said -> assertThat(said).contains("CA", "known for fraud"),
                        said -> assertThat(said).contains("doesn't serve: 1."));
    }
}
