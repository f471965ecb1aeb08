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
 * What a text means. In this order: overdose and crisis words; the provider's words; digits and the names of languages;
 * an exact answer to what was just asked; a topic, a place, or both; a near answer; a greeting; and else the short list.
 */
final class TextInput {
    private static final Pattern KEYS = Pattern.compile("[0-9*#]|911");

    private final TurnBuilder walk;
    private final KeywordFile vocabulary;
    private final Hotline hotline;
    private final ReplyLanguage tongue;

    TextInput(TurnBuilder walk) {
        this.walk = walk;
        this.vocabulary = walk.script().vocabulary();
        this.hotline = walk.script().hotline();
        this.tongue = new ReplyLanguage(walk);
    }

    void take(String text) {
        walk.heard();
        String clean = Wording.clean(text);
        List<String> tokens = Wording.tokens(clean);
        boolean understood = first(tokens)
                || carrier(text, tokens)
                || keys(clean, tokens)
                || language(tokens)
                || answer(tokens, true)
                || question(tokens)
                || heard(clean, tokens)
                || new TopicOrPlace(walk, tongue).take(clean, tokens)
                || answer(tokens, false)
                || greeting(tokens);
        if (!understood) {
            new MissedInput(walk).unknown();
        }
    }

    private boolean first(List<String> tokens) {
        Optional<Hit<String>> hit = vocabulary.first(tokens, walk.position().language());
        hit.ifPresent(it -> {
            tongue.of(it, tokens);
            walk.go(hotline.first().get(it.meaning()));
        });
        return hit.isPresent();
    }

    private boolean carrier(String text, List<String> tokens) {
        Optional<CarrierWords.Kind> kind = CarrierWords.meant(text);
        boolean answered = CarrierWords.of(text).isPresent();
        Optional<Hit<String>> ours = vocabulary.stop(tokens, walk.position().language());
        ours.ifPresent(it -> tongue.of(it, tokens));
        if (kind.filter(CarrierWords.Kind.STOP::equals).isPresent() || ours.isPresent()) {
            stop(answered);
        } else if (kind.filter(CarrierWords.Kind.START::equals).isPresent()
                && walk.facts().stopped()) {
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
            walk.promise(new Effect.Unstop(walk.entrances().home()));
        }
    }

    /** The provider itself answers its own words, so nothing is said to them here. */
    private void stop(boolean answered) {
        walk.promise(new Effect.Stop(hotline.unstopped()));
        walk.note("stop");
        walk.close();
        if (!answered) {
            walk.enter(hotline.stopped(), List.of());
        }
    }

    private void start(boolean answered) {
        walk.promise(new Effect.Unstop(hotline.unstopped()));
        walk.close();
        if (!answered) {
            walk.enter(walk.entrances().home(), List.of());
        }
    }

    private boolean keys(String clean, List<String> tokens) {
        String keys = clean.equals("*") || clean.equals("#") ? clean : tokens.size() == 1 ? tokens.getFirst() : "";
        if (!KEYS.matcher(keys).matches()) {
            return false;
        }
        new KeyInput(walk).take(keys);
        return true;
    }

    private boolean language(List<String> tokens) {
        Optional<Hit<String>> hit = vocabulary.language(tokens, walk.position().language());
        hit.ifPresent(it -> {
            it.languages().stream().findFirst().ifPresent(walk::speak);
            walk.enter(walk.entrances().home(), List.of());
        });
        return hit.isPresent();
    }

    /** An answer to what was just asked: a place where a place was asked for, or the words of an option. */
    private boolean answer(List<String> tokens, boolean exact) {
        if (Engine.changed(walk.script(), walk.position())) {
            return false;
        }
        Optional<Choice> chosen = walk.current()
                .flatMap(walk.scenery()::scene)
                .flatMap(scene -> new Answers(scene, walk.position().language()).of(tokens, exact));
        chosen.ifPresent(new KeyInput(walk)::choose);
        return chosen.isPresent();
    }

    /** An answer to the question whether now is good, which is more likely than any topic. */
    private boolean question(List<String> tokens) {
        Optional<Hit<Choice>> hit = OpenQuestion.answered(walk, tokens);
        hit.ifPresent(it -> {
            tongue.of(it, tokens);
            new KeyInput(walk).choose(it.meaning());
        });
        return hit.isPresent();
    }

    /** A number or a word that was asked for: anything that isn't an emergency or a word of ours is the answer. */
    private boolean heard(String clean, List<String> tokens) {
        if (vocabulary.ours(tokens, walk.position().language())) {
            return false;
        }
        Optional<Step.Hear> asked = walk.current()
                .filter(Step.Hear.class::isInstance)
                .filter(step -> !Engine.changed(walk.script(), walk.position()))
                .map(Step.Hear.class::cast);
        asked.ifPresent(hear -> new SecretAnswer(walk).written(hear, clean));
        return asked.isPresent();
    }

    private boolean greeting(List<String> tokens) {
        Optional<Hit<String>> hit = vocabulary.greeting(tokens, walk.position().language());
        hit.ifPresent(it -> {
            tongue.of(it, tokens);
            walk.enter(walk.entrances().home(), List.of());
        });
        return hit.isPresent();
    }
}
