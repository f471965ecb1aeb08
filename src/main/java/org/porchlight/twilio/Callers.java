package org.porchlight.twilio;

import java.time.InstantSource;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.CallableNumbers;
import org.porchlight.switchboard.Contact;

/**
 * Makes a contact of a webhook's fields: the parties, the moment, and the region of the number's area code. Place
 * fields and whatever else the provider knows about the person are not read.
 */
public final class Callers {
    /**
     * What {@code StirVerstat} begins with where the caller ID is made up
     * (twilio.com/docs/voice/trusted-calling-with-shakenstir).
     */
    private static final String MADE_UP = "TN-Validation-Failed";

    private final AreaCodes areaCodes;
    private final CallableNumbers callable;
    private final InstantSource clock;

    public Callers(AreaCodes areaCodes, CallableNumbers callable, InstantSource clock) {
        this.callable = callable;
        this.areaCodes = areaCodes;
        this.clock = clock;
    }

    Contact contact(
            Channel channel, String sid, WebhookForm form, Optional<Language> language, Optional<String> sealed) {
        var parties = new Contact.Parties(form.field("From"), form.field("To"));
        Optional<PhoneNumber> from = PhoneNumber.of(parties.from());
        return new Contact(
                channel,
                sid,
                parties,
                from.flatMap(areaCodes::hint),
                from.flatMap(areaCodes::zone),
                language,
                () -> standing(form, from),
                sealed,
                clock.instant());
    }

    private Contact.Standing standing(WebhookForm form, Optional<PhoneNumber> from) {
        if (from.filter(callable::mayRing).isEmpty()) {
            return Contact.Standing.NOBODYS;
        }
        return form.field("StirVerstat").startsWith(MADE_UP) ? Contact.Standing.DOUBTED : Contact.Standing.OWN;
    }

    /** Whether one of our own numbers called or wrote: a machine of ours, or a forgery. */
    boolean ours(WebhookForm form) {
        return PhoneNumber.of(form.field("From")).filter(callable::ours).isPresent();
    }
}
