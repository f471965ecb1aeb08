package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Keywords.Hit;
import org.porchlight.messaging.Language;
import org.porchlight.script.Hotline;
import org.porchlight.script.KeywordFile;
import org.porchlight.script.Step;

/** Finds what a text is about, a topic, a place, or both, and leads there. */
final class TopicOrPlace {
    private final TurnBuilder turn;
    private final Navigation way;
    private final ReplyLanguage tongue;
    private final KeywordFile vocabulary;
    private final Hotline hotline;

    TopicOrPlace(TurnBuilder turn, Navigation way, ReplyLanguage tongue) {
        this.turn = turn;
        this.way = way;
        this.tongue = tongue;
        this.vocabulary = turn.script().vocabulary();
        this.hotline = turn.script().hotline();
    }

    /** Leads there; false when the text is about nothing that we know. */
    boolean take(String clean, List<String> tokens) {
        Step.AskPlace where = (Step.AskPlace) turn.script().step(hotline.where());
        Optional<Hit<String>> topic = topic(tokens);
        boolean asked = turn.position().step().equals(where.name());
        PlaceFinding finding = finding(clean, asked && topic.isEmpty());
        // A town's name in full counts for more than a word that only looks like a topic's.
        boolean ofPlaces = topic.filter(Hit::exact)
                .map(it -> hotline.topics().get(it.meaning()).startsWith(where.topic() + "."))
                .orElse(true);
        topic.ifPresentOrElse(it -> tongue.of(it, tokens), () -> tongue.of(tokens));
        if (!(finding instanceof PlaceFinding.NoPlace) && ofPlaces) {
            new PlaceAnswer(turn, way).found(where, finding);
        } else if (topic.isPresent()) {
            way.go(hotline.topics().get(topic.get().meaning()));
        } else if (asked && !tokens.isEmpty()) {
            new MissedInput(turn, way).lost(where, where.unclear());
        } else {
            return false;
        }
        return true;
    }

    /** A word for all that a file is about, such as "tips", gives way to a word for one thing in it, such as "meth". */
    private Optional<Hit<String>> topic(List<String> tokens) {
        Language language = turn.position().language();
        Optional<Hit<String>> any = vocabulary.topic(tokens, language, meaning -> true);
        return any.map(Hit::meaning)
                .filter(this::general)
                .flatMap(whole -> vocabulary.topic(tokens, language, meaning -> partOf(whole, meaning)))
                .filter(Hit::exact)
                .or(() -> any);
    }

    private boolean general(String meaning) {
        String step = hotline.topics().get(meaning);
        return turn.script()
                .firstOf(file(meaning))
                .map(Step::name)
                .filter(step::equals)
                .isPresent();
    }

    private boolean partOf(String whole, String meaning) {
        return !meaning.equals(whole) && file(meaning).equals(file(whole));
    }

    /** The file that a topic's word leads to; none for "back" and its like. */
    private String file(String meaning) {
        return turn.script()
                .find(hotline.topics().get(meaning))
                .map(Step::topic)
                .orElse("");
    }

    private PlaceFinding finding(String clean, boolean asked) {
        PlaceFinding finding = turn.facts().atlas().find(clean, turn.facts().region());
        boolean settled = !(finding instanceof PlaceFinding.NoPlace || finding instanceof PlaceFinding.OnlyRegion);
        return settled ? finding : fromWhatWasAsked(clean, asked).orElse(finding);
    }

    /** As an answer "la" is Los Angeles, and a state alone says which of the towns that we named. */
    private Optional<PlaceFinding> fromWhatWasAsked(String clean, boolean asked) {
        Optional<String> before = asked
                ? Optional.of("in ")
                : turn.current()
                        .filter(Step.Towns.class::isInstance)
                        .flatMap(which -> turn.position().place())
                        .map(name -> name + ", ");
        return before.map(words ->
                        turn.facts().atlas().find(words + clean, turn.facts().region()))
                .filter(it -> it instanceof PlaceFinding.One || it instanceof PlaceFinding.OnlyRegion);
    }
}
