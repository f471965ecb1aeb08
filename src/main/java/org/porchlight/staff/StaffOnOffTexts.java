package org.porchlight.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.Wording;
import org.porchlight.script.Words;

/**
 * Answers ON and OFF by text from a phone that a member of staff proved to be theirs: exactly these words, or their
 * twins, and nothing beside them. In all else, and for everybody else, it stays out of the way; nobody learns whose
 * phone is whose.
 */
public final class StaffOnOffTexts {
    private final Database database;
    private final ProvedPhones phones;
    private final Attendance attendance;
    private final Words words;
    private final InstantSource clock;
    private final Map<String, Said> exact = new HashMap<>();

    /** @param clock the real time */
    public StaffOnOffTexts(
            Database database, ProvedPhones phones, Attendance attendance, Words words, InstantSource clock) {
        this.database = database;
        this.phones = phones;
        this.attendance = attendance;
        this.words = words;
        this.clock = clock;
        for (Language language : Language.values()) {
            exact.put(plain(said(StaffPrompt.ON_WORD, language)), new Said(language, true));
            exact.put(plain(said(StaffPrompt.OFF_WORD, language)), new Said(language, false));
        }
    }

    private record Said(Language language, boolean on) {}

    private String said(StaffPrompt prompt, Language language) {
        return words.phrase(language, prompt).in(Channel.TEXT, Map.of());
    }

    /** Strips case, accents and what stands around the words. */
    private static String plain(String text) {
        return String.join(" ", Wording.tokens(text));
    }

    /**
     * Does what a member of staff texted, and says what to answer. Asks the database only about these very words.
     *
     * @return empty when it was something else, another texter, or can't be committed now: then it is a text like any
     *     other
     */
    public Optional<String> answer(String from, String body) {
        return Optional.ofNullable(exact.get(plain(body))).flatMap(said -> PhoneNumber.of(from)
                .flatMap(this::whose)
                .filter(staff -> done(staff, said))
                .map(_ -> said(said.on() ? StaffPrompt.ON : StaffPrompt.OFF, said.language())));
    }

    private Optional<UUID> whose(PhoneNumber number) {
        try {
            return database.commit(handle -> phones.owner(handle, number));
        } catch (DatabaseAway away) {
            return Optional.empty();
        }
    }

    private boolean done(UUID staff, Said said) {
        Instant now = clock.instant();
        try {
            if (said.on()) {
                attendance.on(staff, now);
            } else {
                attendance.off(staff, now);
            }
            return true;
        } catch (DatabaseAway away) {
            return false;
        }
    }
}
