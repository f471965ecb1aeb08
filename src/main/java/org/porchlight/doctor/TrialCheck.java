package org.porchlight.doctor;

import java.util.Set;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Carrier;
import org.porchlight.outbox.Carrier.Outcome;

/** Texts and rings a phone of one's own, where that is asked for. */
record TrialCheck(Patient patient, DoctorOrder order) implements Check {
    private static final String WORDS = "This is a test. Texts from this number reach this phone.";
    private static final String VOICE = "/twilio/voice";

    @Override
    public String part() {
        return "Trial";
    }

    @Override
    public Set<Need> needs() {
        return asked() ? Set.of(Need.PROVIDER) : Set.of();
    }

    private boolean asked() {
        return order.text().isPresent() || order.ring().isPresent();
    }

    @Override
    public void look(Examination found) {
        if (!asked()) {
            found.note("Nothing was tried. --text and --ring try a phone of your own.");
        }
        order.text().ifPresent(to -> said(found, "text", text(to)));
        order.ring().ifPresent(to -> said(found, "call", ring(to)));
    }

    private Outcome text(PhoneNumber to) {
        return patient.outside().carrier().text(patient.settings().line().hotline(), to, WORDS);
    }

    /** Whoever picks up hears the line itself, so that its address, signature and words are tried, too. */
    private Outcome ring(PhoneNumber to) {
        String url = patient.settings().web().publicUrl().toString();
        var addresses = new Carrier.Addresses(url + VOICE, url + VOICE, url + VOICE + "/status");
        return patient.outside().carrier().call(patient.settings().line().hotline(), to, addresses);
    }

    private static void said(Examination found, String what, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted _ ->
                found.note("The provider took the " + what + ". Look whether it comes"
                        + (what.equals("call") ? ", and whether the line speaks when you pick up." : "."));
            case Outcome.Refused(int code)
            when code == 0 ->
                found.finding("The provider took no " + what + " and told no reason, or can't be reached. Its console"
                        + " may say more.");
            case Outcome.Refused(int code) ->
                found.finding("The provider refused the " + what + " (code " + code
                        + "). See https://www.twilio.com/docs/api/errors/" + code + ".");
            case Outcome.Unknown _ ->
                found.finding(
                        "The provider gave no word on the " + what + ". Look whether it comes, and try again later.");
        }
    }
}
