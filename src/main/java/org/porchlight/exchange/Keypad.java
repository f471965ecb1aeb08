package org.porchlight.exchange;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.porchlight.exchange.TwimlDocument.Verb;

/** Takes the keys of one phone during one call: those that a Gather takes, those that wait, those that are lost. */
final class Keypad {
    private static final Set<String> SPOKEN = Set.of("Say", "Play", "Pause");

    private final LegState leg;
    private final BiConsumer<Verb, Map<String, String>> opens;
    private final Consumer<ProviderError> refused;
    private final Deque<Character> ahead = new ArrayDeque<>();
    private Optional<Gathering> gathering = Optional.empty();

    /** @param opens asks a Gather's action with the fields that came of it */
    Keypad(LegState leg, BiConsumer<Verb, Map<String, String>> opens, Consumer<ProviderError> refused) {
        this.leg = leg;
        this.opens = opens;
        this.refused = refused;
    }

    boolean isListening() {
        return gathering.isPresent();
    }

    void close() {
        gathering = Optional.empty();
    }

    void gather(Verb verb) {
        Gathering opened = new Gathering(verb, leg.hearing().size(), refused);
        gathering = Optional.of(opened);
        if (ahead.isEmpty() || !opened.takes("dtmf")) {
            lose();
            verb.verbs().stream().filter(inner -> SPOKEN.contains(inner.name())).forEach(leg.hearing()::perform);
        }
        listen();
    }

    /** Takes keys; they count if a Gather is open, or opens before anything else is said. */
    void press(String keys) {
        keys.chars().filter(key -> "0123456789*#".indexOf(key) >= 0).forEach(key -> ahead.add((char) key));
        if (gathering.filter(open -> open.takes("dtmf")).isPresent()) {
            listen();
        }
    }

    private void listen() {
        Gathering open = gathering.orElseThrow();
        StringBuilder taken = new StringBuilder();
        Optional<Gathering.GatherEnd> outcome = Optional.empty();
        while (!ahead.isEmpty() && outcome.isEmpty()) {
            char key = ahead.remove();
            taken.append(key);
            outcome = open.key(key);
        }
        if (!taken.isEmpty()) {
            leg.hearing().keys(taken.toString(), false);
        }
        if (outcome.isPresent()) {
            done(outcome.get());
        } else {
            leg.stop(open.waiting(leg.hearing()));
        }
    }

    private void done(Gathering.GatherEnd outcome) {
        Verb verb = gathering.orElseThrow().verb();
        gathering = Optional.empty();
        leg.move();
        Optional<Map<String, String>> fields =
                switch (outcome) {
                    case Gathering.GatherEnd.Entered entered -> Optional.of(entered.fields());
                    case Gathering.GatherEnd.NoInput nothing ->
                        nothing.ask() ? Optional.of(Map.of()) : Optional.empty();
                };
        fields.ifPresent(more -> opens.accept(verb, more));
    }

    /** Drops the keys that no Gather listens for, as the provider does. */
    void lose() {
        StringBuilder lost = new StringBuilder();
        ahead.forEach(lost::append);
        ahead.clear();
        if (!lost.isEmpty()) {
            leg.hearing().keys(lost.toString(), true);
        }
    }

    /**
     * Stops what the open Gather is saying: at its beginning, or in the middle of the line with the words.
     * False when that line was said outside it.
     */
    boolean interrupt(Optional<String> words) {
        List<Heard> heard = leg.hearing().since(0);
        int first = first(heard);
        int at = words.isEmpty() ? first : lineWith(heard, words.get());
        return interrupt(at, words.isEmpty() ? 0 : 2);
    }

    /**
     * Stops what the open Gather is saying in the middle of what stands there. False when it was said outside it. What
     * the person did stays: a second key that comes at once finds the first one there, and nothing more to stop.
     */
    boolean interrupt(int at) {
        List<Heard> heard = leg.hearing().since(0);
        boolean done =
                at < heard.size() && (heard.get(at) instanceof Heard.Pressed || heard.get(at) instanceof Heard.Waited);
        return done || interrupt(at, 2);
    }

    /** @param share the part of it that is heard: one half, or nothing when 0 */
    private boolean interrupt(int at, int share) {
        List<Heard> heard = leg.hearing().since(0);
        if (at < first(heard)) {
            return false;
        }
        if (at < heard.size()) {
            Heard cut = heard.get(at);
            Duration into = share == 0 ? Duration.ZERO : cut.length().dividedBy(share);
            leg.hearing().interrupt(at, cut.at().plus(into));
        }
        return true;
    }

    private int first(List<Heard> heard) {
        return gathering.map(Gathering::firstHeard).orElse(heard.size());
    }

    private static int lineWith(List<Heard> heard, String words) {
        for (int i = heard.size() - 1; i >= 0; i--) {
            if (heard.get(i) instanceof Heard.Sentence line && line.words().contains(words)) {
                return i;
            }
        }
        throw new IllegalArgumentException("nothing was said with these words: " + words);
    }

    void speak(String words) {
        gathering.filter(open -> open.takes("speech")).ifPresent(open -> done(open.spoken(words)));
    }

    /** The open Gather's time-out passes. */
    void silence() {
        Gathering open = gathering.orElseThrow();
        leg.hearing().waited(open.timeout());
        done(open.silence());
    }
}
