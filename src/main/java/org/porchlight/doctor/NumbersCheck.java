package org.porchlight.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.twilio.NumberSettings;
import org.porchlight.twilio.ProviderLook.Heard;

/**
 * Compares what the provider does with our two numbers with what we need, and puts it right where that is asked for, after
 * showing it.
 */
record NumbersCheck(Patient patient, boolean repair) implements Check {
    @Override
    public String part() {
        return "Numbers at the provider";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.PROVIDER);
    }

    @Override
    public void look(Examination found) {
        var line = patient.settings().line();
        look(found, "HOTLINE_NUMBER", line.hotline());
        if (!line.hotline().equals(line.callbacks())) {
            look(found, "CALLBACK_NUMBER", line.callbacks());
        }
    }

    private void look(Examination found, String name, PhoneNumber number) {
        Optional<Heard> heard =
                patient.outside().provider().get("IncomingPhoneNumbers.json", Map.of("PhoneNumber", number.e164()));
        Optional<JsonNode> list = heard.filter(Heard::done).flatMap(Heard::json);
        if (heard.isEmpty()) {
            found.finding(name + ": the provider gave no answer, so nobody could look. Try again later.");
            return;
        }
        if (list.isEmpty()) {
            found.finding(name + ": the provider doesn't tell how it is set (status "
                    + heard.get().status() + "). Give the key the right to read phone numbers, or compare it by hand"
                    + " with step 5 of the README.");
            return;
        }
        JsonNode numbers = list.get().path("incoming_phone_numbers");
        if (numbers.isEmpty()) {
            found.finding(name + " is not a number of this account. Correct the setting, or TWILIO_ACCOUNT_SID.");
            return;
        }
        compare(found, name, numbers.get(0));
    }

    private void compare(Examination found, String name, JsonNode number) {
        String publicUrl = patient.settings().web().publicUrl().toString();
        NumberSettings settings = NumberSettings.of(number, publicUrl);
        settings.others().forEach(what -> found.finding(name + ": " + what));
        if (settings.wrong().isEmpty()) {
            found.note(name + " is set as the line needs it.");
        } else if (repair) {
            repair(found, name, settings);
        } else {
            settings.wrong().forEach(wrong -> found.finding(name + ": " + wrong.words() + " --repair sets it."));
        }
    }

    private void repair(Examination found, String name, NumberSettings settings) {
        settings.wrong().forEach(wrong -> found.note(name + ": " + wrong.words() + " It is set now."));
        Optional<Heard> changed = patient.outside()
                .provider()
                .change("IncomingPhoneNumbers/" + settings.sid() + ".json", settings.changes());
        found.findingUnless(
                changed.filter(Heard::done).isPresent(),
                name + ": the provider didn't take the new settings"
                        + changed.map(it -> " (status " + it.status() + ")").orElse("")
                        + ". Give the key the right to change phone numbers, or set them by hand.");
    }
}
