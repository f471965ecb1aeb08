package org.porchlight.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.porchlight.exchange.TwimlDocument.Verb;

/**
 * Logs what one phone has heard on one call, and counts the call's own time. Confined to the thread that moves the
 * call.
 */
final class HeardLog {
    /** A finger needs about this long for a key. */
    private static final Duration KEY = Duration.ofMillis(500);

    private static final int LONGEST_SAY = 4096;

    private final Consumer<ProviderError> refused;
    private final List<Heard> heard = new ArrayList<>();
    private Duration elapsed = Duration.ZERO;
    private int act;

    HeardLog(Consumer<ProviderError> refused) {
        this.refused = refused;
    }

    Duration elapsed() {
        return elapsed;
    }

    int size() {
        return heard.size();
    }

    List<Heard> since(int index) {
        return List.copyOf(heard.subList(index, heard.size()));
    }

    /** What was heard since the person last did something. */
    List<Heard> latest() {
        return since(act);
    }

    /** The person does something: what comes now is the answer to it. */
    void acted() {
        act = heard.size();
    }

    /** Performs a Say, Play or Pause. */
    void perform(Verb verb) {
        switch (verb.name()) {
            case "Say" -> say(verb);
            case "Pause" -> add(new Heard.Quiet(elapsed, seconds(verb, "length", 1)));
            default -> add(new Heard.Sound(verb.text(), elapsed));
        }
    }

    private void say(Verb verb) {
        String voice = verb.attribute("voice", "man");
        String language = verb.attribute("language", "");
        var wrong = Voices.wrong(voice, language);
        String spoken = language.isEmpty() ? Voices.language(voice).orElse("en") : language;
        Speech speech = Speech.of(verb, spoken);
        if (wrong.isPresent()) {
            refused.accept(wrong.get());
        } else if (speech.words().isEmpty() || speech.words().length() > LONGEST_SAY) {
            refused.accept(new ProviderError(13520, "a Say of " + speech.words().length() + " characters"));
        } else {
            for (int times = Math.max(1, number(verb, "loop", 1)); times > 0; times--) {
                add(new Heard.Sentence(
                        speech.words(), spoken, voice, elapsed, speech.length(), speech.stretches(elapsed)));
            }
        }
    }

    void keys(String keys, boolean lost) {
        add(new Heard.Pressed(keys, lost, elapsed, KEY.multipliedBy(keys.length())));
    }

    void waited(Duration duration) {
        add(new Heard.Waited(elapsed, duration));
    }

    void announce(String words) {
        add(new Heard.Announcement(words, elapsed));
    }

    /** Forgets what stands at the index and after it, as if it had been interrupted at that time. */
    void interrupt(int index, Duration at) {
        heard.subList(index, heard.size()).clear();
        act = Math.min(act, index);
        elapsed = at;
    }

    /** Time passes that isn't heard, such as ringing. */
    void pass(Duration duration) {
        elapsed = elapsed.plus(duration);
    }

    private void add(Heard next) {
        heard.add(next);
        elapsed = elapsed.plus(next.length());
    }

    private Duration seconds(Verb verb, String attribute, int otherwise) {
        return Duration.ofSeconds(number(verb, attribute, otherwise));
    }

    private int number(Verb verb, String attribute, int otherwise) {
        String value = verb.attribute(attribute, "");
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.matches("[0-9]{1,5}")) {
            refused.accept(new ProviderError(12200, "<" + verb.name() + "> " + attribute + "=\"" + value + "\""));
            return otherwise;
        }
        return Integer.parseInt(value);
    }
}
