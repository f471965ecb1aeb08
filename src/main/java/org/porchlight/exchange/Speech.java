package org.porchlight.exchange;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.exchange.TwimlDocument.TwimlPart;
import org.porchlight.exchange.TwimlDocument.TwimlText;
import org.porchlight.exchange.TwimlDocument.Verb;
import org.porchlight.messaging.Language;
import org.porchlight.speech.SpeakingTime;

/**
 * What a Say sounds like: its words, and how long they take, with breaks and a slower rate. It judges neither voice nor
 * content.
 *
 * @param words  without mark-up, white space folded
 */
public record Speech(String words, Duration length) {
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
        StringBuilder words = new StringBuilder();
        long millis = new Reading(tag, words).millis(say, 1.0);
        return new Speech(words.toString().strip().replaceAll("\\s+", " "), Duration.ofMillis(millis));
    }

    /** One Say as it is read aloud; its words are collected. */
    private record Reading(String tag, StringBuilder words) {
        long millis(Verb verb, double rate) {
            long millis = 0;
            for (TwimlPart part : verb.parts()) {
                millis += switch (part) {
                    case TwimlText text -> {
                        words.append(text.text());
                        yield Math.round(spoken(text.text(), tag).toMillis() / rate);
                    }
                    case Verb inner
                    when inner.name().equals("break") -> {
                        words.append(' ');
                        yield pause(inner);
                    }
                    case Verb inner -> millis(inner, rate * rate(inner));
                };
            }
            return millis;
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
