package org.porchlight.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;
import org.porchlight.messaging.SpokenPhoneNumber;
import org.porchlight.places.Place;
import org.porchlight.script.ReferralLine;
import org.porchlight.script.ReferralLines;
import org.porchlight.script.Script;
import org.porchlight.speech.ConversationPrompt;
import org.porchlight.speech.Utterance;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Position;

/**
 * Words the referral lines of a group: those for the place that the person named, else for the number's region. Where
 * neither is known, as with toll-free, withheld and 867 numbers, those of both countries, each with its country.
 */
final class ReferralWords {
    /** More referral lines than this nobody can keep in mind, and a text has no room for. */
    private static final int LINES = 4;

    private final Script script;
    private final Facts facts;
    private final Position position;

    ReferralWords(Script script, Facts facts, Position position) {
        this.script = script;
        this.facts = facts;
        this.position = position;
    }

    /** Words the first lines of that group. */
    List<Utterance> of(String group) {
        Optional<Region> region = position.place()
                .flatMap(facts.atlas()::place)
                .map(Place::region)
                .or(facts::region);
        return script.lines().of(group, new ReferralLines.Seeker(region, position.language(), facts.now())).stream()
                .limit(LINES)
                .map(line -> line(line, region.isPresent() ? Optional.empty() : line.onlyCountry()))
                .toList();
    }

    private Utterance line(ReferralLine line, Optional<Country> only) {
        String number = SpokenPhoneNumber.in(facts.channel(), line.number());
        return new Utterance(
                script.words().phrase(position.language(), line.prompt()),
                Map.of("number", only.map(country -> in(country, number)).orElse(number)),
                false);
    }

    private String in(Country country, String number) {
        ConversationPrompt prompt =
                switch (country) {
                    case US -> ConversationPrompt.NUMBER_IN_US;
                    case CA -> ConversationPrompt.NUMBER_IN_CANADA;
                };
        return script.words().phrase(position.language(), prompt).in(facts.channel(), Map.of("number", number));
    }
}
