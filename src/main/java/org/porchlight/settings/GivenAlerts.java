package org.porchlight.settings;

import java.time.Duration;
import java.util.Optional;
import org.porchlight.alerts.AlertRules;
import org.porchlight.alerts.AlertWebhook;

/** Reads when and where it is told that the line is degraded. */
final class GivenAlerts {
    static final String WEBHOOK = "ALERT_WEBHOOK";
    static final String MINUTES = "ALERT_MINUTES";

    /** Longer than a night would be no alert. */
    private static final int MOST = 720;

    private GivenAlerts() {}

    static AlertRules read(GivenValues given) {
        Optional<String> text = given.value(WEBHOOK);
        Optional<AlertWebhook> webhook = text.flatMap(AlertWebhook::read);
        if (text.isPresent() && webhook.isEmpty()) {
            given.wrong(
                    WEBHOOK,
                    "must be an address that begins with https://, without a user and without a #, to which alerts are"
                            + " posted; http:// is for this machine alone.");
        }
        return new AlertRules(webhook, minutes(given));
    }

    private static Duration minutes(GivenValues given) {
        Optional<String> text = given.value(MINUTES);
        Optional<Duration> minutes = text.filter(it -> it.matches("[0-9]{1,3}"))
                .map(Integer::parseInt)
                .filter(it -> it >= 1 && it <= MOST)
                .map(Duration::ofMinutes);
        if (text.isPresent() && minutes.isEmpty()) {
            given.wrong(MINUTES, "must be a number from 1 to " + MOST + ", or unset for 5.");
        }
        return minutes.orElse(AlertRules.USUAL.after());
    }
}
