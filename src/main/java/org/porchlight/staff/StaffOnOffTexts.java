package org.porchlight.staff;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.script.Words;

/**
 * Answers ON and OFF by text from a phone that a member of staff proved to be theirs: exactly these words, or their
 * twins, with the word of their own behind, since who a text is from can be forged. In all else, and for everybody else,
 * it stays out of the way: "on fentanyl" is a caller's. Nobody learns whose phone is whose.
 */
public final class StaffOnOffTexts {
    private final Database database;
    private final ProvedPhones phones;
    private final OnOffWords own;
    private final Attendance attendance;
    private final Supplier<Words> words;
    private final Map<String, Said> exact = new HashMap<>();

    public StaffOnOffTexts(
            Database database, ProvedPhones phones, OnOffWords own, Attendance attendance, Supplier<Words> words) {
        this.database = database;
        this.phones = phones;
        this.own = own;
        this.attendance = attendance;
        this.words = words;
        for (Language language : Language.values()) {
            exact.put(OnOffWords.plain(said(StaffPrompt.ON_WORD, language)), new Said(language, true));
            exact.put(OnOffWords.plain(said(StaffPrompt.OFF_WORD, language)), new Said(language, false));
        }
    }

    private record Said(Language language, boolean on) {}

    /** What was texted: ON or OFF, and a single word behind it, if any. */
    private record Order(Said said, Optional<String> word) {}

    private String said(StaffPrompt prompt, Language language) {
        return words.get().phrase(language, prompt).in(Channel.TEXT, Map.of());
    }

    private Optional<Order> order(String plain) {
        int last = plain.lastIndexOf(' ');
        return Optional.ofNullable(exact.get(plain))
                .map(said -> new Order(said, Optional.empty()))
                .or(() -> last < 0
                        ? Optional.empty()
                        : Optional.ofNullable(exact.get(plain.substring(0, last)))
                                .map(said -> new Order(said, Optional.of(plain.substring(last + 1)))));
    }

    /**
     * Does what a member of staff texted, and says what to answer. Asks the database only about these very words.
     *
     * @param now the real time
     * @return empty when it was something else, another texter, or can't be committed now: then it is a text like any
     *     other
     */
    public Optional<String> answer(String from, String body, Instant now) {
        try {
            return order(OnOffWords.plain(body)).flatMap(order -> PhoneNumber.of(from)
                    .flatMap(number -> database.commit(handle -> phones.owner(handle, number)))
                    .flatMap(staff -> answer(staff, order, now)));
        } catch (DatabaseAway away) {
            return Optional.empty();
        }
    }

    /** Without the word, it says what is missing, to the phone itself; with another, it is a text like any other. */
    private Optional<String> answer(UUID staff, Order order, Instant now) {
        Said said = order.said();
        if (order.word().isEmpty()) {
            return Optional.of(said(StaffPrompt.NEEDS_WORD, said.language()));
        }
        String word = order.word().get();
        if (!database.commit(handle -> own.right(handle, staff, word))) {
            return Optional.empty();
        }
        if (said.on()) {
            attendance.on(staff, now);
        } else {
            attendance.off(staff, now);
        }
        return Optional.of(said(said.on() ? StaffPrompt.ON : StaffPrompt.OFF, said.language()));
    }
}
