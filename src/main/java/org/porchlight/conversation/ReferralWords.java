package org.porchlight.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Channel;
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
    /** The closed answer that remembers which group of lines was told last. */
    static final String TOLD = "lines";

    private final Script script;
    private final Facts facts;
    private final Position position;

    ReferralWords(Script script, Facts facts, Position position) {
        this.script = script;
        this.facts = facts;
        this.position = position;
    }

    /** The first lines of that group. */
    List<ReferralLine> lines(String group) {
        var seeker = new ReferralLines.Seeker(region(position, facts), position.language(), facts.now());
        return script.lines().of(told(position, group), seeker).stream()
                .limit(ReferralLines.TOGETHER)
                .toList();
    }

    /** Where the person is, as far as they said or their number tells. */
    static Optional<Region> region(Position position, Facts facts) {
        return position.place().flatMap(facts.atlas()::place).map(Place::region).or(facts::region);
    }

    /**
     * Words them for a channel; by voice the first, which is the most fitting, with its number twice, the key to it before
     * the second time.
     *
     * @param choices what can be chosen, so that who can be put through hears so beside the line
     */
    List<Utterance> of(String group, Channel channel, Collection<Choice> choices, boolean slow) {
        var words = new ArrayList<Utterance>();
        boolean alone = group.equals(ReferralLines.TOLD_NUMBERS);
        boolean keys = choices.stream().anyMatch(Choice::besideItsLine);
        for (ReferralLine line : lines(group)) {
            words.add(said(
                    alone ? ConversationPrompt.NUMBER_ALONE.key() : line.prompt(),
                    Map.of("number", number(line, channel)),
                    slow));
            boolean first = words.size() == 1;
            choices.stream()
                    .filter(choice -> choice.lead().equals(new Choice.Lead.ToLine(line)))
                    .forEach(choice -> words.add(choice.label()));
            if (channel == Channel.VOICE && first) {
                String number = SpokenPhoneNumber.in(channel, line.number());
                words.add(said(ConversationPrompt.NUMBER_AGAIN.key(), Map.of("number", number), slow));
                if (keys && line.shortCode()) {
                    words.add(said(ConversationPrompt.OWN_PHONE.key(), Map.of(), slow));
                }
            }
        }
        return words;
    }

    private Utterance said(String prompt, Map<String, String> values, boolean slow) {
        return new Utterance(script.words().phrase(position.language(), prompt), values, slow);
    }

    private String number(ReferralLine line, Channel channel) {
        String number = SpokenPhoneNumber.in(channel, line.number());
        Optional<Country> only = region(position, facts).isPresent() ? Optional.empty() : line.onlyCountry();
        return only.map(country -> in(country, number, channel)).orElse(number);
    }

    private String in(Country country, String number, Channel channel) {
        ConversationPrompt prompt =
                switch (country) {
                    case US -> ConversationPrompt.NUMBER_IN_US;
                    case CA -> ConversationPrompt.NUMBER_IN_CANADA;
                };
        return script.words().phrase(position.language(), prompt).in(channel, Map.of("number", number));
    }

    /** The group itself, or the one that was told last, where a step speaks of that. */
    static String told(Position position, String group) {
        return switch (group) {
            case ReferralLines.TOLD, ReferralLines.TOLD_NUMBERS ->
                position.answers().getOrDefault(TOLD, "");
            default -> group;
        };
    }
}
