package org.porchlight.alerts;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of a sentence of {@code /readyz} what may not leave the house by itself: lists, which may name topics, and
 * numbers, but for how long something lasts and which answer or migration it is. Who asks {@code /readyz} reads them.
 */
final class AlertSentence {
    private static final Pattern LIST = Pattern.compile(": [\\p{Alnum},-]+(?:(?<=,) [\\p{Alnum},-]+)*\\.(?=\\s|$)");
    private static final Pattern COUNT = Pattern.compile("(?<![\\p{Alnum}_])(?<!(?:status|state|migration) )\\+?"
            + "[0-9][0-9,.-]*(?<![,.-])(?![\\p{Alnum}_])(?! (?:seconds?|minutes?|hours?|days?)\\b)");

    /** Longer than any answer, migration or time, as a phone number is. */
    private static final Pattern LONG = Pattern.compile("\\+?[0-9](?:[ ().-]{0,2}[0-9]){6,}");

    private AlertSentence() {}

    /** The same sentences without any digit, so that one in which only a time goes on is the same sentence. */
    static Set<String> without(Collection<String> told) {
        return told.stream()
                .map(sentence -> sentence.replaceAll("[0-9]+", "…"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String of(String sentence) {
        String bare = LIST.matcher(sentence).replaceAll(".");
        return COUNT.matcher(LONG.matcher(bare).replaceAll("some")).replaceAll("some");
    }
}
