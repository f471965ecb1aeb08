package org.porchlight.conversation;

import java.util.Optional;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.places.Place;
import org.porchlight.script.Step;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Position;

/** Settles how a caller is asked for a place: in which country's way, and how often before a person is offered instead. */
final class PlaceQuestions {
    private static final String COUNT = "places";
    private static final String NONE = "0";

    /** Every way to say a place was put twice by then, with a page or two of names. */
    private static final int MOST = 12;

    private PlaceQuestions() {}

    /**
     * Whether a Canadian code is likelier: by the place that was given, else the number. Where neither tells, by the
     * language: most who choose French are in Canada.
     */
    static boolean inCanada(Position position, Facts facts) {
        return position.place()
                .flatMap(facts.atlas()::place)
                .map(Place::region)
                .or(facts::region)
                .map(Region::country)
                .map(Country.CA::equals)
                .orElse(position.language() == Language.FR);
    }

    /** The question for a place at which the conversation stands. */
    static Optional<Step.AskPlace> put(TurnBuilder turn) {
        return turn.script()
                .find(turn.position().step())
                .filter(Step.AskPlace.class::isInstance)
                .map(Step.AskPlace.class::cast);
    }

    /** Where a town is likeliest to be: in the province of a wide code that was given, else where the number is from. */
    static Optional<Region> near(Position position, Facts facts) {
        return position.place()
                .flatMap(facts.atlas()::place)
                .filter(Place::wide)
                .map(Place::region)
                .or(facts::region);
    }

    /** Counts one more question for a place in a row, or none where the step asks for something else. */
    static Position asked(Position position, Step.Asking step) {
        if (step instanceof Step.AskPlace || step instanceof Step.Towns) {
            return position.answered(COUNT, Integer.toString(count(position) + 1));
        }
        return count(position) == 0 ? position : position.answered(COUNT, NONE);
    }

    /** Whether it was asked so often in a row that another question won't help. */
    static boolean tooMany(Position position) {
        return count(position) > MOST;
    }

    private static int count(Position position) {
        return Integer.parseInt(position.answers().getOrDefault(COUNT, NONE));
    }
}
