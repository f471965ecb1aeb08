package org.porchlight.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.twilio.ProviderLook.Heard;

/**
 * Looks whether phone companies take our texts: those of the United States block what comes from a number without a
 * campaign, and those of both countries what comes from a toll-free number that isn't verified.
 */
record RegistrationCheck(Patient patient) implements Check {
    private static final Set<String> TOLL_FREE = Set.of("800", "833", "844", "855", "866", "877", "888");
    private static final String REMEDY = " The command register writes what its form asks for.";

    @Override
    public String part() {
        return "Registration of texts";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.PROVIDER);
    }

    @Override
    public void look(Examination found) {
        var line = patient.settings().line();
        look(new One("HOTLINE_NUMBER", line.hotline(), found));
        if (!line.hotline().equals(line.callbacks())) {
            look(new One("CALLBACK_NUMBER", line.callbacks(), found));
        }
    }

    /** One of our numbers. */
    private record One(String name, PhoneNumber number, Examination found) {
        void note(String what) {
            found.note(name + ": " + what);
        }

        void finding(String what) {
            found.finding(name + ": " + what);
        }

        boolean tollFree() {
            return TOLL_FREE.contains(number.e164().substring(2, 5));
        }
    }

    private void look(One one) {
        if (!one.number().e164().startsWith("+1")) {
            one.note("a number of another country; ask the provider what phone companies there want.");
            return;
        }
        Optional<Heard> heard = patient.outside()
                .provider()
                .get(
                        "IncomingPhoneNumbers.json",
                        Map.of("PhoneNumber", one.number().e164()));
        Optional<String> sid = list(heard, "incoming_phone_numbers")
                .map(numbers -> numbers.path(0).path("sid").asText())
                .filter(it -> !it.isEmpty());
        if (sid.isEmpty()) {
            untold(one, heard);
        } else if (one.tollFree()) {
            verified(one, sid.get());
        } else {
            registered(one, sid.get());
        }
    }

    private static void untold(One one, Optional<Heard> heard) {
        one.finding("nobody could look whether its texts are registered ("
                + heard.map(it -> "status " + it.status()).orElse("no answer")
                + "). Look in the provider's console, under Messaging, Regulatory compliance.");
    }

    private static Optional<JsonNode> list(Optional<Heard> heard, String name) {
        return heard.filter(Heard::done)
                .flatMap(Heard::json)
                .map(json -> json.path(name))
                .filter(JsonNode::isArray);
    }

    private Optional<Heard> ask(String path, Map<String, String> query) {
        return patient.outside().provider().messaging(path, query);
    }

    private void verified(One one, String sid) {
        Optional<Heard> heard = ask("/v1/Tollfree/Verifications", Map.of("TollfreePhoneNumberSid", sid));
        list(heard, "verifications").ifPresentOrElse(all -> verified(one, all.path(0)), () -> untold(one, heard));
    }

    private static void verified(One one, JsonNode verification) {
        switch (verification.path("status").asText()) {
            case "TWILIO_APPROVED" -> one.note("its toll-free verification is approved.");
            case "" ->
                one.finding(
                        "it is toll-free and not verified, so phone companies block its texts. Ask for verification in"
                                + " the provider's console." + REMEDY);
            case "TWILIO_REJECTED" ->
                one.finding(
                        "its toll-free verification was rejected, so phone companies block its texts. The provider's"
                                + " console says why; send it again within a week." + REMEDY);
            default ->
                one.finding(
                        "its toll-free verification is still under review, so phone companies block its texts. It takes"
                                + " some days; look again then.");
        }
    }

    private void registered(One one, String sid) {
        Optional<Heard> heard = ask("/v1/Services", Map.of("PageSize", "100"));
        Optional<JsonNode> services = list(heard, "services");
        if (services.isEmpty()) {
            untold(one, heard);
            return;
        }
        StreamSupport.stream(services.get().spliterator(), false)
                .map(service -> service.path("sid").asText())
                .filter(service -> ask("/v1/Services/" + service + "/PhoneNumbers/" + sid, Map.of())
                        .filter(Heard::done)
                        .isPresent())
                .findFirst()
                .ifPresentOrElse(
                        service -> campaign(one, service),
                        () -> one.finding(
                                "it is in no messaging service, so in no campaign: phone companies of the United"
                                        + " States block its texts (30034). Register brand and campaign, and put the"
                                        + " number into the campaign's service." + REMEDY));
    }

    private void campaign(One one, String service) {
        Optional<Heard> heard = ask("/v1/Services/" + service + "/Compliance/Usa2p", Map.of());
        Optional<JsonNode> campaigns = list(heard, "compliance");
        if (campaigns.isEmpty()) {
            untold(one, heard);
            return;
        }
        JsonNode campaign = campaigns.get().path(0);
        switch (campaign.path("campaign_status").asText()) {
            case "VERIFIED" ->
                brand(one, campaign.path("brand_registration_sid").asText());
            case "" ->
                one.finding(
                        "its messaging service has no campaign, so phone companies of the United States block its texts"
                                + " (30034). Register one." + REMEDY);
            case "FAILED" ->
                one.finding("its campaign was refused, so phone companies of the United States block its texts. The"
                        + " provider's console says why; mend that and send it again." + REMEDY);
            default ->
                one.finding(
                        "its campaign is still under review, so phone companies of the United States block its texts."
                                + " It takes some weeks; look again then.");
        }
    }

    /** A campaign stands on a brand, which may be taken back later. */
    private void brand(One one, String sid) {
        Optional<Heard> heard = ask("/v1/a2p/BrandRegistrations/" + sid, Map.of());
        Optional<String> status = heard.filter(Heard::done).flatMap(Heard::json).map(json -> json.path("status")
                .asText());
        if (status.isEmpty()) {
            untold(one, heard);
        } else if (status.get().equals("APPROVED")) {
            one.note("its campaign is registered.");
        } else {
            one.finding("its campaign is registered, but the brand behind it is not approved (" + status.get()
                    + "), so its texts may be blocked. Look in the provider's console.");
        }
    }
}
