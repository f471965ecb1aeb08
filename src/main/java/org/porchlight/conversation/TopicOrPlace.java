package org.porchlight.conversation;

import java.util.Optional;
import java.util.Set;
import org.porchlight.messaging.Region;
import org.porchlight.places.Atlas;
import org.porchlight.places.PlaceFinding;
import org.porchlight.script.Hotline;
import org.porchlight.script.Step;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Message;
import org.porchlight.understanding.Topic;

/** Finds what a text is about, a topic, a place, or both, and leads there. */
final class TopicOrPlace {
    /** What a place in the same text answers. */
    static final Set<Topic> PLACED = Set.of(Topic.PLACE, Topic.NALOXONE, Topic.UNCLEAR, Topic.MENU);

    /** Topics with tips of their own; what is looked for near a place comes before the tips. */
    private static final Set<Topic> TIPS = Set.of(
            Topic.SUPPLIES,
            Topic.NEEDS,
            Topic.RIGHTS,
            Topic.SEXWORK,
            Topic.GAMBLING,
            Topic.SMOKING,
            Topic.INJECTING,
            Topic.ALONE,
            Topic.STIMULANTS,
            Topic.OPIOIDS,
            Topic.LANGUAGE);

    private static final float CERTAIN = 0.5f;
    private static final int SHORT = 4;

    private final TurnBuilder turn;
    private final Navigation way;
    private final ReplyLanguage reply;
    private final Hotline hotline;

    TopicOrPlace(TurnBuilder turn, Navigation way, ReplyLanguage reply) {
        this.turn = turn;
        this.way = way;
        this.reply = reply;
        this.hotline = turn.script().hotline();
    }

    /** Leads there; false when the text is about nothing that we know. */
    boolean take(Message message, Meaning meaning) {
        if (turn.facts().calls().ringBack()) {
            return false;
        }
        Optional<Step.AskPlace> question = PlaceQuestions.put(turn);
        Step.AskPlace where =
                question.orElseGet(() -> (Step.AskPlace) turn.script().step(hotline.where()));
        boolean asked = question.isPresent();
        boolean tips = TIPS.contains(meaning.topic()) && new Sought(turn, way, reply).mostly(message);
        boolean placed = asked || tips || (PLACED.contains(meaning.topic()) && !tale(message, meaning));
        boolean whole =
                asked || meaning.topic() == Topic.PLACE && message.tokens().size() == 1;
        PlaceFinding finding = placed ? finding(message.own(), whole) : new PlaceFinding.NoPlace();
        reply.of(meaning.language());
        if (sought(meaning, finding) && new Sought(turn, way, reply).within(message, finding, meaning)) {
            return true;
        } else if (!tips && !(finding instanceof PlaceFinding.NoPlace)) {
            new PlaceAnswer(turn, way).found(where, finding);
            return true;
        }
        return topic(message, meaning, where, asked);
    }

    private boolean topic(Message message, Meaning meaning, Step.AskPlace where, boolean asked) {
        if (meaning.topic() != Topic.UNCLEAR && !(asked && meaning.topic() == Topic.PLACE)) {
            if (!new TwoTopics(turn, way).ask(meaning)) {
                way.go(hotline.topics().get(meaning.topic()));
            }
        } else if (asked && !message.tokens().isEmpty()) {
            new MissedInput(turn, way).lost(where, where.unclear());
        } else {
            return false;
        }
        return true;
    }

    /** Whether places are looked for: near one that is named, or the text is about nothing else. */
    private static boolean sought(Meaning meaning, PlaceFinding finding) {
        return switch (finding) {
            case PlaceFinding.One _, PlaceFinding.Several _ -> true;
            case PlaceFinding.NoPlace _ -> meaning.topic() == Topic.NALOXONE || meaning.topic() == Topic.PLACE;
            case PlaceFinding.OnlyRegion _, PlaceFinding.NoSuchCode _ -> false;
        };
    }

    /** A long sentence about something else entirely: a town in it asks for nothing. */
    private static boolean tale(Message message, Meaning meaning) {
        return meaning.topic() == Topic.UNCLEAR
                && meaning.certainty() >= CERTAIN
                && message.tokens().size() > SHORT;
    }

    private PlaceFinding finding(String clean, boolean asked) {
        Atlas atlas = turn.facts().atlas();
        Optional<Region> near = PlaceQuestions.near(turn.position(), turn.facts());
        PlaceFinding finding = asked ? atlas.answer(clean, near) : atlas.find(clean, near);
        boolean settled = !(finding instanceof PlaceFinding.NoPlace || finding instanceof PlaceFinding.OnlyRegion);
        return settled ? finding : ofThoseNamed(clean).orElse(finding);
    }

    /** A state alone says which of the towns that we named. */
    private Optional<PlaceFinding> ofThoseNamed(String clean) {
        return turn.current()
                .filter(Step.Towns.class::isInstance)
                .flatMap(which -> turn.position().place())
                .map(name -> String.join(", ", name, clean))
                .map(town -> turn.facts().atlas().find(town, turn.facts().region()))
                .filter(PlaceFinding.One.class::isInstance);
    }
}
