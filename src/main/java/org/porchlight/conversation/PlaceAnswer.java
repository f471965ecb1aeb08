package org.porchlight.conversation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.PlaceKeys;
import org.porchlight.messaging.Region;
import org.porchlight.places.Atlas;
import org.porchlight.places.Place;
import org.porchlight.places.PlaceFinding;
import org.porchlight.script.Hotline;
import org.porchlight.script.Step;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Message;
import org.porchlight.understanding.Topic;

/** Acts on a place that was keyed or written. */
final class PlaceAnswer {
    /** A code that was written down sign by sign: "V 6 B". */
    private static final Pattern SPELT = Pattern.compile("(?<=\\b\\w) (?=\\w\\b)");

    private final TurnBuilder turn;
    private final Navigation way;

    PlaceAnswer(TurnBuilder turn, Navigation way) {
        this.turn = turn;
        this.way = way;
    }

    /** Looks for the place that was keyed at the question for one. */
    PlaceFinding keyed(Step.AskPlace ask, String keys) {
        Atlas atlas = turn.facts().atlas();
        Optional<Region> near = turn.facts().region();
        return ask.keys() == PlaceKeys.REGION
                ? turn.position()
                        .place()
                        .map(towns -> atlas.keyedRegion(towns, keys, near))
                        .orElseGet(() -> new PlaceFinding.NoSuchCode(keys))
                : atlas.keyed(keys, ask.keys(), near);
    }

    /** Takes what was found by keys. Leads on as {@link #found}, and to the town where a code covers too much. */
    void byKeys(Step.AskPlace ask, PlaceFinding finding) {
        switch (finding) {
            case PlaceFinding.One one -> near(ask, one.place());
            case PlaceFinding.Several several
            when several.places().stream().allMatch(Place::wide) -> {
                turn.move(it -> it.near(several.nameKey()));
                way.go(ask.wide());
            }
            case PlaceFinding.Several several -> found(ask, several);
            case PlaceFinding.NoSuchCode _, PlaceFinding.NoPlace _, PlaceFinding.OnlyRegion _ ->
                new MissedInput(turn, way).unclear(ask.unclear());
        }
    }

    /**
     * Takes what a caller said, as the provider's machine wrote it down: an emergency before a place. Where no place is
     * asked for, nothing was meant for the line.
     */
    void spoken(String words) {
        Optional<Step.AskPlace> asked = turn.asked()
                .filter(Step.AskPlace.class::isInstance)
                .map(Step.AskPlace.class::cast)
                .filter(ask -> !turn.renderer().names(ask).isEmpty());
        if (asked.isEmpty()) {
            new MissedInput(turn, way).unclear();
            return;
        }
        Meaning meaning = turn.script().understanding().read(Message.of(words));
        if (meaning.topic().emergency() && meaning.phrase().isPresent()) {
            way.go(aloud(meaning.topic()));
        } else {
            said(asked.get(), SPELT.matcher(words).replaceAll(""));
        }
    }

    private void said(Step.AskPlace ask, String words) {
        PlaceFinding finding = turn.facts().atlas().answer(words, turn.facts().region());
        switch (finding) {
            case PlaceFinding.One _, PlaceFinding.Several _ -> found(ask, finding);
            case PlaceFinding.OnlyRegion _ -> new MissedInput(turn, way).unclear(ask.area());
            case PlaceFinding.NoPlace _, PlaceFinding.NoSuchCode _ -> new MissedInput(turn, way).unclear();
        }
    }

    /** The step for an emergency that was said; the words for two of them are written for texts alone. */
    private String aloud(Topic topic) {
        Hotline hotline = turn.script().hotline();
        boolean toTalk = topic == Topic.SUICIDE || topic == Topic.VIOLENCE;
        return toTalk ? hotline.unknown() : hotline.topics().get(topic);
    }

    /** Takes a place found in a text. Leads to what is near it, or to the one question that settles which is meant. */
    void found(Step.AskPlace ask, PlaceFinding finding) {
        switch (finding) {
            case PlaceFinding.One one -> near(ask, one.place());
            case PlaceFinding.Several several -> {
                turn.move(it -> it.near(several.nameKey()));
                way.go(ask.which());
            }
            case PlaceFinding.NoSuchCode unknown -> new MissedInput(turn, way).lost(ask, ask.unclear());
            case PlaceFinding.NoPlace nothing -> new MissedInput(turn, way).lost(ask, ask.unclear());
            case PlaceFinding.OnlyRegion area -> new MissedInput(turn, way).lost(ask, ask.area());
        }
    }

    private void near(Step.AskPlace ask, Place place) {
        ofMostThere(place);
        turn.move(it -> it.near(place.key()));
        way.go(place.wide() ? ask.wide() : ask.then());
    }

    /** A number of no known region tells no language; where nothing else does, the first place that is named does. */
    private void ofMostThere(Place place) {
        boolean told = turn.facts().channel() == Channel.VOICE
                || turn.facts().region().isPresent()
                || turn.position().thread().theirLanguage()
                || turn.position().place().isPresent();
        if (!told) {
            turn.move(it -> it.inThatOf(FirstLanguage.of(Optional.of(place.region()))));
        }
    }
}
