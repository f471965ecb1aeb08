package org.porchlight.registration;

import java.net.URI;
import org.porchlight.messaging.Operator;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.settings.Settings;

/**
 * Who registers a line, as its settings tell: the operator and the line's numbers and address. Of an operator's legal
 * standing the line knows nothing.
 *
 * @param publicUrl where the pages of privacy and terms are found
 * @param hotline the published number
 * @param callbacks the number that is published nowhere; no more than its ending is written down
 */
public record Registrant(Operator operator, URI publicUrl, PhoneNumber hotline, PhoneNumber callbacks) {
    /** Takes from the settings what a registration says. */
    public static Registrant of(Settings settings) {
        Settings.Line line = settings.line();
        return new Registrant(line.operator(), settings.web().publicUrl(), line.hotline(), line.callbacks());
    }

    String address(Policy policy) {
        return publicUrl + policy.path();
    }

    /** Whether texts hold a web address: the one where the operator is reached, in the answer to HELP. */
    boolean linked() {
        String contact = operator.contact();
        return contact.contains(".")
                && !contact.contains("@")
                && contact.chars().anyMatch(Character::isLetter);
    }
}
