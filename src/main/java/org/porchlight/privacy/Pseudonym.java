package org.porchlight.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Names contacts and turns without naming a person: hashes under the day's contact key, which is destroyed with the
 * day. After that not even we, with all our keys and the phone company's log, can tell which was whose. The same phone
 * has another name each day.
 */
public final class Pseudonym {
    private static final String BEGAN = "began";
    private final DayKeys days;

    public Pseudonym(DayKeys days) {
        this.days = days;
    }

    /** Names the contact of a call. A caller who rings again is another contact. */
    public ContactId ofCall(String callSid, Instant now) {
        return ContactId.of(hash(now, "contact by call", callSid));
    }

    /** Names the contact of the texts between two numbers, given as they came, on this day. */
    public ContactId ofTexts(String from, String to, Instant now) {
        return ContactId.of(hash(now, "contact by text", from, to));
    }

    /**
     * Names a turn of a call.
     *
     * @param sealed the sealed position exactly as received; empty when the call begins
     */
    public TurnId turnOfCall(String callSid, Optional<String> sealed, Instant now) {
        return TurnId.of(hash(now, "turn of call", callSid, sealed.orElse(BEGAN)));
    }

    /** Names the turn that a text asks for. */
    public TurnId turnOfText(String messageSid, Instant now) {
        return TurnId.of(hash(now, "turn of text", messageSid));
    }

    private byte[] hash(Instant now, String purpose, String... parts) {
        byte[][] bytes = new byte[parts.length][];
        for (int part = 0; part < parts.length; part++) {
            bytes[part] = parts[part].getBytes(StandardCharsets.UTF_8);
        }
        return days.at(now).contact().of(purpose, bytes);
    }
}
