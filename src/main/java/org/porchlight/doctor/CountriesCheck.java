package org.porchlight.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.porchlight.messaging.Country;
import org.porchlight.twilio.ProviderLook.Heard;

/** Looks which countries the provider lets us call. Those for texts can't be read by machines. */
record CountriesCheck(Patient patient) implements Check {
    private static final Set<String> SERVED =
            Arrays.stream(Country.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    @Override
    public String part() {
        return "Countries at the provider";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.PROVIDER);
    }

    @Override
    public void look(Examination found) {
        Optional<Heard> heard =
                patient.outside().provider().voice("/v1/DialingPermissions/Countries", Map.of("PageSize", "300"));
        heard.filter(Heard::done)
                .flatMap(Heard::json)
                .map(json -> json.path("content"))
                .filter(JsonNode::isArray)
                .ifPresentOrElse(countries -> compare(countries, found), () -> untold(heard, found));
        found.note("Which countries may be texted is only in its console, under Messaging, Geographic permissions.");
    }

    private static void untold(Optional<Heard> heard, Examination found) {
        found.finding("The provider doesn't tell which countries may be called ("
                + heard.map(it -> "status " + it.status()).orElse("no answer")
                + "). Look in its console, under Voice, Geographic permissions.");
    }

    static void compare(JsonNode countries, Examination found) {
        List<JsonNode> all =
                StreamSupport.stream(countries.spliterator(), false).toList();
        for (JsonNode country : all) {
            String code = country.path("iso_code").asText();
            boolean served = SERVED.contains(code);
            boolean allowed = country.path("low_risk_numbers_enabled").asBoolean();
            found.findingUnless(
                    !served || allowed, "Calls to " + code + " are not allowed there. Allow them in the console.");
            found.findingUnless(
                    !country.path("high_risk_tollfraud_numbers_enabled").asBoolean(),
                    "Calls to numbers of " + code
                            + " that are known for fraud are allowed. Forbid them in the console.");
        }
        long foreign = all.stream()
                .filter(country -> !SERVED.contains(country.path("iso_code").asText()))
                .filter(country -> country.path("low_risk_numbers_enabled").asBoolean())
                .count();
        found.findingUnless(
                foreign == 0,
                "Calls are allowed to countries that the line doesn't serve: " + foreign
                        + ". Forbid them in the console: it is the strongest guard against fraud.");
    }
}
