package org.porchlight.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.porchlight.twilio.ProviderLook.Heard;

/** Looks whether the provider knows us, and what the key may do there; only sending itself shows that it may send. */
record AccountCheck(Patient patient, Reachable reach) implements Check {
    private static final int NOT_THERE = 404;

    @Override
    public String part() {
        return "Account at the provider";
    }

    @Override
    public void look(Examination found) {
        Optional<Heard> calls = patient.outside().provider().get("Calls.json", Map.of("PageSize", "1"));
        if (calls.isEmpty()) {
            found.finding("The provider can't be reached ("
                    + reach.provider().orElse("no answer")
                    + "). Look whether this machine may connect to api.twilio.com.");
            return;
        }
        switch (calls.get().status()) {
            case 200 -> rights(found);
            case 401 ->
                found.finding(
                        "The provider doesn't know us (status 401). Correct TWILIO_ACCOUNT_SID, and TWILIO_API_KEY"
                                + " with its secret or TWILIO_AUTH_TOKEN.");
            case 403 ->
                found.finding("The key may not list calls (status 403). Give it the right to read and delete calls,"
                        + " messages and recordings, and to create calls and messages.");
            default ->
                found.finding("The provider answers with status " + calls.get().status()
                        + ". Try again later; its status page says more.");
        }
    }

    /** What a trial may do, and what one that owes money may. */
    static void standing(JsonNode account, Examination found) {
        String status = account.path("status").asText("active");
        found.findingUnless(
                status.equals("active"),
                "The account is " + status + ", so nothing goes out and nobody gets through. Look into its billing.");
        found.findingUnless(
                !account.path("type").asText().equalsIgnoreCase("trial"),
                "The account is a trial: it reaches only phones that were verified there, and says so to callers."
                        + " Upgrade it.");
    }

    private void rights(Examination found) {
        found.note("The provider knows us.");
        var provider = patient.outside().provider();
        provider.account().filter(Heard::done).flatMap(Heard::json).ifPresent(account -> standing(account, found));
        Optional<Heard> texts = provider.get("Messages.json", Map.of("PageSize", "1"));
        found.findingUnless(
                texts.filter(Heard::done).isPresent(),
                "The key may not list messages. The sweep of the provider's copy needs it: give it the right.");
        for (String kind : List.of("Calls/CA", "Messages/SM", "Recordings/RE")) {
            Optional<Heard> erased = provider.mayErase(kind);
            found.findingUnless(
                    erased.filter(it -> it.done() || it.status() == NOT_THERE).isPresent(),
                    "The key may not delete "
                            + kind.substring(0, kind.indexOf('/')).toLowerCase(Locale.ROOT)
                            + ", so the provider keeps who called. Give it the right.");
        }
    }
}
