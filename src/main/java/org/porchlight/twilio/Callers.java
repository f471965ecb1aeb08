package org.porchlight.twilio;

import java.time.InstantSource;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.switchboard.Contact;

/**
 * Makes a contact of a webhook's fields: the parties, the moment, and the region of the number's area code. Place
 * fields and whatever else the provider knows about the person are not read.
 */
public final class Callers {
    private final AreaCodes areaCodes;
    private final InstantSource clock;

    public Callers(AreaCodes areaCodes, InstantSource clock) {
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
                from.flatMap(areaCodes::region),
                from.flatMap(areaCodes::zone),
                language,
                sealed,
                clock.instant());
    }
}
