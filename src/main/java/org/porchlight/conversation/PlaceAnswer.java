package org.porchlight.conversation;

import java.util.Optional;
import org.porchlight.script.Step;

/** What becomes of a place that was keyed or written. */
final class PlaceAnswer {
    private final TurnBuilder walk;

    PlaceAnswer(TurnBuilder walk) {
        this.walk = walk;
    }

    /** Digits keyed at the question for a place. */
    void code(Step.Ask ask, String keys) {
        Optional<Place> place =
                keys.length() == Engine.ZIP ? walk.facts().atlas().place(keys) : Optional.empty();
        if (place.isPresent()) {
            near(ask, place.get());
        } else {
            new MissedInput(walk).unclear(ask.unclear());
        }
    }

    /** A place found in a message. Leads to what is near it, or to the one question that settles which is meant. */
    void found(Step.Ask ask, PlaceFinding finding) {
        switch (finding) {
            case PlaceFinding.One one -> near(ask, one.place());
            case PlaceFinding.Several several -> {
                walk.near(several.nameKey());
                walk.go(ask.which());
            }
            case PlaceFinding.Unknown unknown -> new MissedInput(walk).lost(ask, ask.unclear());
            case PlaceFinding.Nothing nothing -> new MissedInput(walk).lost(ask, ask.unclear());
            case PlaceFinding.Area area -> new MissedInput(walk).lost(ask, ask.area());
        }
    }

    private void near(Step.Ask ask, Place place) {
        walk.near(place.key());
        walk.go(place.wide() ? ask.wide() : ask.then());
    }
}
