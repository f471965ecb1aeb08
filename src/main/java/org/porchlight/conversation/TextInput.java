package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.porchlight.messaging.CarrierWords;
import org.porchlight.messaging.Keywords.Hit;
import org.porchlight.messaging.Wording;
import org.porchlight.script.Hotline;
import org.porchlight.script.KeywordFile;
import org.porchlight.script.Step;

/**
 * Acts on a text. In this order: overdose and crisis words; the provider's words; digits and the names of languages;
 * an exact answer to what was just asked; a topic, a place, or both; a near answer; a greeting; else the short list.
 */
final class TextInput {
    private static final Pattern KEYS = Pattern.compile("[0-9*#]|911");

    private final TurnBuilder turn;
    private final Navigation way;
    private final KeywordFile vocabulary;
    private final Hotline hotline;
    private final ReplyLanguage tongue;

    TextInput(TurnBuilder turn, Navigation way) {
        this.turn = turn;
        this.way = way;
        this.vocabulary = turn.script().vocabulary();
        this.hotline = turn.script().hotline();
        this.tongue = new ReplyLanguage(turn);
    }

    void take(String text) {
        turn.move(Position::heard);
        String clean = Wording.clean(text);
        List<String> tokens = Wording.tokens(clean);
        boolean understood = first(tokens)
                || carrier(text, tokens)
                || keys(clean, tokens)
                || language(tokens)
                || answer(tokens, true)
                || question(tokens)
                || heard(clean, tokens)
                || new TopicOrPlace(turn, way, tongue).take(clean, tokens)
                || answer(tokens, false)
                || greeting(tokens);
        if (!understood) {
            new MissedInput(turn, way).unknown();
        }
    }

    private boolean first(List<String> tokens) {
        Optional<Hit<String>> hit = vocabulary.first(tokens, turn.position().language());
        hit.ifPresent(it -> {
            tongue.of(it, tokens);
            way.go(hotline.first().get(it.meaning()));
        });
        return hit.isPresent();
    }

    private boolean carrier(String text, List<String> tokens) {
        Optional<CarrierWords.CarrierAct> kind = CarrierWords.meant(text);
        boolean answered = CarrierWords.of(text).isPresent();
        Optional<Hit<String>> ours = vocabulary.stop(tokens, turn.position().language());
        ours.ifPresent(it -> tongue.of(it, tokens));
        if (kind.filter(CarrierWords.CarrierAct.STOP::equals).isPresent() || ours.isPresent()) {
            stop(answered);
        } else if (kind.filter(CarrierWords.CarrierAct.START::equals).isPresent()
                && turn.facts().stopped()) {
            start(answered);
        } else {
            mayCallAgain(text);
            return false;
        }
        return true;
    }

    /** They get the answer that anybody gets; whether calls were stopped can't be told from it. */
    private void mayCallAgain(String text) {
        if (CarrierWords.onlyStarts(text)) {
            turn.promise(new Effect.Unstop(turn.entrances().home()));
        }
    }

    /** The provider itself answers its own words, so nothing is said to them here. */
    private void stop(boolean answered) {
        turn.promise(new Effect.StopTexts(hotline.unstopped()));
        turn.note("stop");
        turn.close();
        if (!answered) {
            way.begin(hotline.stopped());
        }
    }

    private void start(boolean answered) {
        turn.promise(new Effect.Unstop(hotline.unstopped()));
        turn.close();
        if (!answered) {
            way.home();
        }
    }

    private boolean keys(String clean, List<String> tokens) {
        String keys = clean.equals("*") || clean.equals("#") ? clean : tokens.size() == 1 ? tokens.getFirst() : "";
        if (!KEYS.matcher(keys).matches()) {
            return false;
        }
        new KeyInput(turn, way).take(keys);
        return true;
    }

    private boolean language(List<String> tokens) {
        Optional<Hit<String>> hit = vocabulary.language(tokens, turn.position().language());
        hit.ifPresent(it -> {
            it.languages().stream().findFirst().ifPresent(language -> turn.move(here -> here.in(language)));
            way.home();
        });
        return hit.isPresent();
    }

    /** An answer to what was just asked: a place where a place was asked for, or the words of an option. */
    private boolean answer(List<String> tokens, boolean exact) {
        Optional<Choice> chosen = turn.asked()
                .flatMap(turn.renderer()::rendered)
                .flatMap(rendered -> new Answers(rendered, turn.position().language()).of(tokens, exact));
        chosen.ifPresent(way::choose);
        return chosen.isPresent();
    }

    /** An answer to the question whether now is good, which is more likely than any topic. */
    private boolean question(List<String> tokens) {
        Optional<Hit<Choice>> hit = OpenQuestion.answered(turn, tokens);
        hit.ifPresent(it -> {
            tongue.of(it, tokens);
            way.choose(it.meaning());
        });
        return hit.isPresent();
    }

    /** A number or a word that was asked for: anything that isn't an emergency or a word of ours is the answer. */
    private boolean heard(String clean, List<String> tokens) {
        if (vocabulary.ours(tokens, turn.position().language())) {
            return false;
        }
        Optional<Step.AskSecret> asked =
                turn.asked().filter(Step.AskSecret.class::isInstance).map(Step.AskSecret.class::cast);
        asked.ifPresent(secret -> new SecretAnswer(turn, way).written(secret, clean));
        return asked.isPresent();
    }

    private boolean greeting(List<String> tokens) {
        Optional<Hit<String>> hit = vocabulary.greeting(tokens, turn.position().language());
        hit.ifPresent(it -> {
            tongue.of(it, tokens);
            way.home();
        });
        return hit.isPresent();
    }
}
