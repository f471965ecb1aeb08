package org.porchlight.conversation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.places.Place;
import org.porchlight.script.Phrase;
import org.porchlight.script.Prompts;
import org.porchlight.script.Script;
import org.porchlight.script.Step;
import org.porchlight.speech.HoursWords;
import org.porchlight.speech.MailOrderWords;
import org.porchlight.speech.PlaceNames;
import org.porchlight.speech.SiteWords;
import org.porchlight.speech.Utterance;
import org.porchlight.speech.WishWords;
import org.porchlight.turn.AskedDays;
import org.porchlight.turn.AskedWishes;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Position;

/**
 * Fills the gaps of a step's prompts: with the site that they speak of, or else with the place and the callback that is
 * asked for. Works out only what a prompt has a gap for.
 */
final class PromptValues {
    private final Script script;
    private final Facts facts;
    private final Position position;
    private final Optional<PhoneNumber> keyed;
    private final Map<SiteOnChannel, Map<String, String>> told = new HashMap<>();

    /** @param site its id */
    private record SiteOnChannel(String site, String place, Channel channel) {}

    /** @param keyed a number that was keyed in this very turn, to be read back once */
    PromptValues(Script script, Facts facts, Position position, Optional<PhoneNumber> keyed) {
        this.script = script;
        this.facts = facts;
        this.position = position;
        this.keyed = keyed;
    }

    /**
     * Fills these prompts of a step. Leaves out those that tell nothing in this channel; a gap that has no value stays
     * open, see {@link Utterance#whole}.
     *
     * @param listed what the step itself tells of
     */
    List<Utterance> filled(List<String> prompts, Prompts saying, Optional<ListedSite> listed, Channel channel) {
        if (prompts.isEmpty()) {
            return List.of();
        }
        Function<String, Optional<String>> gaps = listed.or(() -> spokenOf(saying))
                .map(it -> site(it, channel))
                .orElseGet(() -> gap -> elsewhere(gap, channel));
        return prompts.stream()
                .map(this::said)
                .map(phrase -> new Utterance(phrase, values(phrase, channel, gaps), saying.slow()))
                .filter(utterance -> utterance.tells(channel))
                .toList();
    }

    /** A prompt as it is said where the person is. */
    Phrase said(String prompt) {
        Phrase phrase = script.words().phrase(position.language(), prompt);
        return script.words().there(phrase, () -> ReferralWords.region(position, facts));
    }

    /** Those of its quiet form too: which of the two is said is settled later. */
    private Set<String> gaps(Phrase phrase, Channel channel) {
        Set<String> loud = phrase.gaps(channel);
        Set<String> quiet =
                script.words().quietly(phrase).map(it -> it.gaps(channel)).orElse(Set.of());
        if (loud.containsAll(quiet)) {
            return loud;
        }
        Set<String> all = new HashSet<>(loud);
        all.addAll(quiet);
        return all;
    }

    /** The item of the list that a step without a list of its own speaks of. */
    private Optional<ListedSite> spokenOf(Prompts saying) {
        return saying.of()
                .flatMap(script::find)
                .filter(Step.NearestSites.class::isInstance)
                .flatMap(sites -> ListedSite.at((Step.NearestSites) sites, position, facts));
    }

    private Function<String, Optional<String>> site(ListedSite listed, Channel channel) {
        var which = new SiteOnChannel(listed.site().id(), listed.place().key(), channel);
        return gap -> gap.equals("week")
                ? Optional.of(week(listed, channel))
                : Optional.ofNullable(told.computeIfAbsent(which, _ -> values(listed, channel))
                        .get(gap));
    }

    private String week(ListedSite listed, Channel channel) {
        return new HoursWords(script.words(), position.language(), channel)
                .of(listed.site(), facts.atlas().week(listed.site(), facts.now()), AskedDays.of(position));
    }

    private Map<String, String> values(ListedSite listed, Channel channel) {
        return new SiteWords(script.words(), position.language(), channel)
                .of(listed.site(), listed.place(), AskedWishes.of(position));
    }

    private Optional<String> elsewhere(String gap, Channel channel) {
        return switch (gap) {
            case "place" ->
                position.place()
                        .flatMap(facts.atlas()::place)
                        .map(place -> new PlaceNames(script.words(), position.language(), channel).called(place));
            case "mail" -> Optional.of(mail(channel));
            case "service" ->
                Optional.of(script.words()
                        .phrase(position.language(), ListedSite.service(position))
                        .in(channel, Map.of()));
            case "only" ->
                Optional.of(new WishWords(script.words(), position.language(), channel)
                        .of(ListedSite.lacking(position, facts)));
            default -> new CallWords(script.words(), position, facts, channel, keyed).filling(gap);
        };
    }

    /** Who sends it by mail where the person is. */
    private String mail(Channel channel) {
        return position.place()
                .flatMap(facts.atlas()::place)
                .map(Place::region)
                .or(facts::region)
                .flatMap(region ->
                        ListedSite.query(position).map(query -> facts.atlas().mailed(region, query)))
                .map(new MailOrderWords(script.words(), position.language(), channel)::of)
                .orElse("");
    }

    /** A gap that only the quiet form has may have nothing to say; then that form is not said. */
    private Map<String, String> values(Phrase phrase, Channel channel, Function<String, Optional<String>> gaps) {
        Set<String> own = phrase.gaps(channel);
        var values = new HashMap<String, String>();
        gaps(phrase, channel).forEach(name -> gaps.apply(name)
                .filter(value -> own.contains(name) || !value.isBlank())
                .ifPresent(value -> values.put(name, value)));
        return Map.copyOf(values);
    }
}
