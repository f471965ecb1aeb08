package org.porchlight.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.porchlight.exchange.TwimlDocument.TwimlPart;
import org.porchlight.exchange.TwimlDocument.TwimlText;
import org.porchlight.exchange.TwimlDocument.Verb;
import org.porchlight.messaging.Language;
import org.porchlight.speech.SpeakingTime;

/**
 * What a Say sounds like: its words, and how long they take, with breaks and a slower rate. It judges neither voice nor
 * content.
 *
 * @param stretches what is said between the breaks, counted from the beginning of the Say
 */
public record Speech(List<Heard.Stretch> stretches, Duration length) {
    private static final Pattern TIME = Pattern.compile("([0-9.]+)(ms|s)");
    private static final Map<String, Double> RATES =
            Map.of("x-slow", 0.5, "slow", 0.75, "medium", 1.0, "fast", 1.25, "x-fast", 1.5);
    private static final Map<String, Integer> BREAKS =
            Map.of("none", 0, "x-weak", 0, "weak", 250, "medium", 500, "strong", 750, "x-strong", 1000);

    /** How long a voice takes to say the words at its usual pace; {@code tag} names its language, as {@code fr-CA}. */
    public static Duration spoken(String words, String tag) {
        Language language = Language.ofCode(tag.replaceFirst("-.*", "")).orElse(Language.EN);
        return SpeakingTime.of(language, words);
    }

    static Speech of(Verb say, String tag) {
        var reading = new Reading(tag);
        reading.read(say, 1.0);
        return new Speech(List.copyOf(reading.stretches), Duration.ofMillis(reading.millis));
    }

    /** Its words without mark-up, white space folded. */
    String words() {
        return stretches.stream().map(Heard.Stretch::words).collect(Collectors.joining(" "));
    }

    /** The stretches of a Say that begins then. */
    List<Heard.Stretch> stretches(Duration from) {
        return stretches.stream().map(stretch -> stretch.after(from)).toList();
    }

    /** Reads one Say aloud, piece by piece. */
    private static final class Reading {
        private final String tag;
        private final List<Heard.Stretch> stretches = new ArrayList<>();
        private long millis;

        Reading(String tag) {
            this.tag = tag;
        }

        void read(Verb verb, double rate) {
            for (TwimlPart part : verb.parts()) {
                switch (part) {
                    case TwimlText text -> say(text.text().strip().replaceAll("\\s+", " "), rate);
                    case Verb inner when inner.name().equals("break") -> millis += pause(inner);
                    case Verb inner -> read(inner, rate * rate(inner));
                }
            }
        }

        private void say(String words, double rate) {
            if (!words.isEmpty()) {
                long length = Math.round(spoken(words, tag).toMillis() / rate);
                stretches.add(new Heard.Stretch(words, Duration.ofMillis(millis), Duration.ofMillis(length)));
                millis += length;
            }
        }
    }

    private static double rate(Verb verb) {
        String rate = verb.attribute("rate", "medium");
        if (rate.matches("[0-9]{2,3}%")) {
            return Integer.parseInt(rate.substring(0, rate.length() - 1)) / 100.0;
        }
        return RATES.getOrDefault(rate, 1.0);
    }

    private static long pause(Verb verb) {
        Matcher time = TIME.matcher(verb.attribute("time", ""));
        if (!time.matches()) {
            return BREAKS.getOrDefault(verb.attribute("strength", "medium"), 500);
        }
        return Math.round(Double.parseDouble(time.group(1)) * (time.group(2).equals("s") ? 1000 : 1));
    }
}
