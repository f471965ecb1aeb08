package org.porchlight.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Message;
import org.porchlight.understanding.Topic;

/**
 * Weighs a text that names a place without that name, where an emergency is in question: "Parc-Ex" is no ex, and a
 * street address is no reason to miss an overdose.
 */
final class PlaceOrCry {
    /** So likely an emergency is in question. */
    private static final float LIKELY = 0.05f;
    /** A likelier one stands, whatever place is named beside it. */
    private static final float CERTAIN = 0.5f;
    /** So certain the model is of words that stand in its examples: "Paris" are bets in French. */
    private static final float SURE = 0.9f;
    /** Short for a word of a name that may be written out: Sault Ste. Marie. */
    private static final Set<String> SAINT = Set.of("st", "ste");
    /** Words of the longest names of places. */
    private static final int LONGEST_NAME = 4;

    private final TurnBuilder turn;

    PlaceOrCry(TurnBuilder turn) {
        this.turn = turn;
    }

    Meaning weighed(Message message, Meaning meaning) {
        boolean mayBe = TopicOrPlace.PLACED.contains(meaning.topic())
                || message.tokens().size() <= LONGEST_NAME
                || inQuestion(meaning);
        if (meaning.phrase().isPresent() || turn.facts().calls().ringBack() || !mayBe) {
            return meaning;
        }
        if (onlyAbroad(message, meaning)) {
            return new Meaning(
                    Optional.empty(),
                    Topic.PLACE,
                    meaning.certainty(),
                    Optional.empty(),
                    meaning.guesses(),
                    Optional.empty());
        }
        Optional<Region> near = turn.facts().region();
        boolean asked = PlaceQuestions.put(turn).isPresent();
        return turn.facts()
                .atlas()
                .around(message.own(), near, asked)
                .map(rest -> about(rest.isEmpty() ? alone(meaning) : without(rest, meaning), message, meaning))
                .orElseGet(() -> alone(message, meaning));
    }

    /** Where nothing but a place is said, it is what the text is about: "Los Angeles" thanks nobody. */
    private static Topic alone(Meaning meaning) {
        boolean place = inQuestion(meaning) || (!meaning.topic().emergency() && meaning.certainty() < SURE);
        return place ? Topic.PLACE : meaning.topic();
    }

    /**
     * Whether a name surely means something else, but only in a language that isn't the person's: "Paris", to who writes
     * English.
     */
    private boolean onlyAbroad(Message message, Meaning meaning) {
        boolean other = meaning.language()
                .filter(language -> language != turn.position().language())
                .isPresent();
        boolean sure = !meaning.topic().emergency() && meaning.topic() != Topic.UNCLEAR && meaning.certainty() >= SURE;
        return other
                && sure
                && message.tokens().size() == 1
                && turn.facts().atlas().city(message.own());
    }

    private static boolean inQuestion(Meaning meaning) {
        return meaning.topic().emergency()
                ? meaning.certainty() < CERTAIN
                : TopicOrPlace.PLACED.contains(meaning.topic())
                        && meaning.guesses().stream()
                                .anyMatch(guess -> guess.topic().emergency() && guess.certainty() > LIKELY);
    }

    /** What is left decides whether it is an emergency; whatever else it is, the place stays what the text is about. */
    private Topic without(String rest, Meaning meaning) {
        Topic left = inQuestion(meaning) ? read(rest).topic() : meaning.topic();
        return left.emergency() == meaning.topic().emergency() ? meaning.topic() : left;
    }

    /** The name of a place is of no language: "Las Vegas" may stand in any, and "PEP" beside it. */
    private Meaning about(Topic topic, Message message, Meaning meaning) {
        List<String> others = others(message);
        Optional<Language> shown = others.isEmpty() ? Optional.empty() : language(message, others);
        Optional<Language> language = shown.or(() -> leading(message));
        Optional<Topic> or = topic == meaning.topic() ? meaning.or() : Optional.empty();
        return new Meaning(language, topic, meaning.certainty(), or, meaning.guesses(), Optional.empty());
    }

    /** Of what stands beside a place, as it is written: its accents tell too. */
    private Optional<Language> language(Message message, List<String> others) {
        Message beside = beside(message);
        return beside.tokens().equals(others)
                ? turn.script().understanding().read(beside).language()
                : read(String.join(" ", others)).language();
    }

    /** The little word between what is looked for and its place: "narcan en mcallen", "narcan in mcallen". */
    private Optional<Language> leading(Message message) {
        List<String> tokens = message.tokens();
        List<String> others = beside(message).tokens();
        int same = 0;
        while (same < Math.min(others.size(), tokens.size()) && others.get(same).equals(tokens.get(same))) {
            same++;
        }
        // Whether it counts as a part of the place depends on the place.
        List<String> little = tokens.subList(Math.max(1, same - 1), Math.max(1, Math.min(same + 1, tokens.size())));
        if (little.contains("in")) {
            return Optional.of(Language.EN);
        }
        return Optional.of(message)
                .filter(_ -> little.contains("en"))
                .flatMap(
                        it -> turn.facts().atlas().beside(it.own(), turn.facts().region()))
                .map(place -> place.region().country() == Country.CA ? Language.FR : Language.ES);
    }

    private Message beside(Message message) {
        return Message.of(
                turn.facts().atlas().besides(message.own(), turn.facts().region()));
    }

    /** What stands beside a place and what is looked for in words of no language. */
    private List<String> others(Message message) {
        List<String> others = new ArrayList<>(beside(message).tokens());
        others.removeAll(SAINT);
        List<String> shared = turn.script().sought().ofNoLanguage(message.words());
        return shared.containsAll(others) ? List.of() : others;
    }

    /** A place that nothing bears out may be no place; where nothing else is said, it shows no language either. */
    private Meaning alone(Message message, Meaning meaning) {
        return meaning.language().isPresent()
                        && !meaning.topic().emergency()
                        && others(message).isEmpty()
                ? new Meaning(
                        Optional.empty(),
                        meaning.topic(),
                        meaning.certainty(),
                        meaning.or(),
                        meaning.guesses(),
                        meaning.phrase())
                : meaning;
    }

    private Meaning read(String words) {
        return turn.script().understanding().read(Message.of(words));
    }
}
