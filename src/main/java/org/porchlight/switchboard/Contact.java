package org.porchlight.switchboard;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.porchlight.conversation.FirstLanguage;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.Region;

/**
 * One webhook of one caller or texter, as far as the line may know of it. Lives as long as the webhook.
 *
 * @param channel whether it is a call or a text
 * @param sid the provider's name for the call, or for this one text
 * @param parties the two numbers, exactly as the provider gave them; prints masked
 * @param region where the number is from, as a hint
 * @param zone the number's time zone, where its area code has only one
 * @param language the language to begin in, where the provider says one
 * @param standing what may be done with the number; found out when it is asked for, since that takes as long as a turn
 * @param sealed the position that came back to us
 * @param at when it came
 */
public record Contact(
        Channel channel,
        String sid,
        Parties parties,
        Optional<Region> region,
        Optional<ZoneId> zone,
        Optional<Language> language,
        Supplier<Standing> standing,
        Optional<String> sealed,
        Instant at) {
    /** What may be done with the number that is calling or writing. */
    public enum Standing {
        /** It can be rung and texted. */
        OWN,
        /** The phone company says that it is made up, so it may be another's. */
        DOUBTED,
        /** It is none that we ring or text, such as a satellite phone, a machine, or our own. */
        NOBODYS
    }

    /** From and To of a webhook. */
    public record Parties(String from, String to) {
        @Override
        public String toString() {
            return "parties";
        }
    }

    /** The number that is calling or writing, where there is one. */
    Optional<PhoneNumber> number() {
        return PhoneNumber.of(parties.from());
    }

    /** Whether a text may go to the number, and it may be the one to call. */
    boolean reachable() {
        return number().isPresent() && standing.get() == Standing.OWN;
    }

    /** Whether nothing says that the number is another's. */
    boolean vouched() {
        return standing.get() != Standing.DOUBTED;
    }

    /** The language to begin in: a call hears each in itself at once, a text is answered in one. */
    Language first() {
        return language.orElseGet(() -> switch (channel) {
            case VOICE -> Language.EN;
            case TEXT -> FirstLanguage.of(region);
        });
    }

    /** What the position is bound to when it is sealed, so that it is worth nothing in other hands. */
    String bound() {
        return switch (channel) {
            case VOICE -> "call|" + sid;
            case TEXT -> "text|" + parties.from() + "|" + parties.to();
        };
    }
}
