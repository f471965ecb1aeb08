package org.porchlight.privacy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/**
 * Names contacts and turns without naming a person, and never by a phone number: at random, or by hashes of the provider's
 * names under the day's contact key, which is destroyed with the day. After that not even we, with all our keys and the
 * phone company's log, can tell which was whose. Until this process has seen the database, and so has a key that will be
 * destroyed, names are random: what is named then is told apart, and not known again without its position.
 */
public final class Pseudonym {
    private static final String BEGAN = "began";
    private final DayKeys days;
    private final SecureRandom random;

    /** Names in the record what there is no day's key for; known to nobody, and gone with this process. */
    private final Hmac passing;

    /** @param random for names that no key makes */
    public Pseudonym(DayKeys days, SecureRandom random) {
        this.days = days;
        this.random = random;
        this.passing = new Hmac(bytes());
    }

    /** Names the contact of a call. A caller who rings again is another contact. */
    public ContactId ofCall(String callSid, Instant now) {
        DayKey key = days.at(now);
        return ContactId.of(key.derived() ? bytes() : hash(key.contact(), "contact by call", callSid));
    }

    /** Names the contact of texts that begin: at random, so that no key leads from a number to what was asked by text. */
    public ContactId ofTexts() {
        return ContactId.of(bytes());
    }

    private byte[] bytes() {
        byte[] bytes = new byte[2 * ContactId.BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    /**
     * Names a turn of a call.
     *
     * @param sealed the sealed position exactly as received; empty when the call begins
     */
    public TurnId turnOfCall(String callSid, Optional<String> sealed, Instant now) {
        return TurnId.of(hash(keyAt(now), "turn of call", callSid, sealed.orElse(BEGAN)));
    }

    /** Names the turn that a text asks for. */
    public TurnId turnOfText(String messageSid, Instant now) {
        return TurnId.of(hash(keyAt(now), "turn of text", messageSid));
    }

    /**
     * Names a contact in the record: another name than the one that its position carries and its draft is found by, so
     * that nothing leads from those to what was asked once the day's key is gone.
     *
     * @param began when the contact did
     */
    public ContactId inRecord(ContactId contact, Instant began) {
        return ContactId.of(hash(keyAt(began), "contact in the record", contact.hex()));
    }

    /** Names a contact where places are counted: another name again, so that no place leads to what else was asked. */
    public ContactId inPlaces(ContactId contact, Instant began) {
        return ContactId.of(hash(keyAt(began), "contact in the places", contact.hex()));
    }

    private Hmac keyAt(Instant now) {
        DayKey key = days.at(now);
        return key.derived() ? passing : key.contact();
    }

    private static byte[] hash(Hmac key, String purpose, String... parts) {
        return key.of(purpose, Hmac.bytes(parts));
    }
}
