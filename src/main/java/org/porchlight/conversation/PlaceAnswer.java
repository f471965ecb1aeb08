package org.porchlight.conversation;

import java.util.Optional;
import org.porchlight.places.Place;
import org.porchlight.places.PlaceFinding;
import org.porchlight.script.Step;

/** Acts on a place that was keyed or written. */
final class PlaceAnswer {
    private final TurnBuilder turn;
    private final Navigation way;

    PlaceAnswer(TurnBuilder turn, Navigation way) {
        this.turn = turn;
        this.way = way;
    }

    /** Takes digits keyed at the question for a place. */
    void code(Step.AskPlace ask, String keys) {
        Optional<Place> place =
                keys.length() == ask.digits() ? turn.facts().atlas().place(keys) : Optional.empty();
        if (place.isPresent()) {
            near(ask, place.get());
        } else {
            new MissedInput(turn, way).unclear(ask.unclear());
        }
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
        turn.move(it -> it.near(place.key()));
        way.go(place.wide() ? ask.wide() : ask.then());
    }
}
