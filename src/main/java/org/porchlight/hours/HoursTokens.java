package org.porchlight.hours;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes opening hours as people write them apart: days, clock times and the words between them, in three languages. */
final class HoursTokens {
    private static final List<String> DAYS = List.of("mo", "tu", "we", "th", "fr", "sa", "su");
    private static final Map<String, String> MEANINGS = meanings();
    private static final Pattern PHRASE = Pattern.compile(MEANINGS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(HoursTokens::whole)
            .collect(Collectors.joining("|")));

    /** "9", "9a", "9 p.m.", "9:30", "9h30", "9 h", "0930". An "a" before a number is French or Spanish: "9 a 17". */
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?: ?h ?(\\d{2})?(?![a-z0-9])|[:.h](\\d{2})|(\\d{2}))?"
                    + "(?: ?(am|pm|a\\.m\\.?|p\\.m\\.?|a(?! ?\\d)|p))?(?![a-z0-9])");

    private static final Pattern RUN_TOGETHER = Pattern.compile("(mo|m|tu|th|t|we|w|fr|f|sa|su)+(?![a-z])");
    private static final Pattern ONE_OF_THEM = Pattern.compile("mo|m|tu|th|t|we|w|fr|f|sa|su");

    private HoursTokens() {}

    /** A part of opening hours. */
    sealed interface Token {
        /** @param mask a bit for each day, Monday's the lowest */
        record Days(int mask) implements Token {}

        /** A time of day. */
        record Clock(PostedTime time) implements Token {}

        /** A word of {@code posted.txt} that is neither: "closed", "to". */
        record Word(String meaning) implements Token {}
    }

    /** The parts in their order; empty when one of them can't be understood. */
    static Optional<List<Token>> of(String hours) {
        String text = folded(hours);
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == ' ') {
                at++;
                continue;
            }
            int next = next(text, at, tokens);
            if (next < 0) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(tokens);
    }

    /** Reads one part; returns where the next begins, or -1. */
    private static int next(String text, int at, List<Token> tokens) {
        Matcher phrase = PHRASE.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (phrase.lookingAt()) {
            add(MEANINGS.get(phrase.group()), tokens);
            return phrase.end();
        }
        Matcher time = TIME.matcher(text).region(at, text.length());
        if (time.lookingAt()) {
            Optional<PostedTime> read = PostedTime.of(time);
            read.ifPresent(it -> tokens.add(new Token.Clock(it)));
            return read.isPresent() ? time.end() : -1;
        }
        Matcher together = RUN_TOGETHER.matcher(text).region(at, text.length());
        if (together.lookingAt()) {
            tokens.add(new Token.Days(ONE_OF_THEM
                    .matcher(together.group())
                    .results()
                    .mapToInt(day -> mask(MEANINGS.get(day.group())))
                    .reduce(0, (a, b) -> a | b)));
            return together.end();
        }
        return -1;
    }

    private static void add(String meaning, List<Token> tokens) {
        switch (meaning) {
            case "noise" -> {}
            case "noon" -> tokens.add(new Token.Clock(PostedTime.NOON));
            case "midnight" -> tokens.add(new Token.Clock(PostedTime.MIDNIGHT));
            default -> tokens.add(mask(meaning) == 0 ? new Token.Word(meaning) : new Token.Days(mask(meaning)));
        }
    }

    private static int mask(String meaning) {
        return switch (meaning) {
            case "daily" -> 0b1111111;
            case "weekdays" -> 0b0011111;
            case "weekend" -> 0b1100000;
            default -> DAYS.contains(meaning) ? 1 << DAYS.indexOf(meaning) : 0;
        };
    }

    private static String folded(String hours) {
        return Normalizer.normalize(hours, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[‐-―−]", "-")
                .replace('’', '\'')
                .replaceAll("[\\n\\r]+", ";")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static String whole(String phrase) {
        boolean word = Character.isLetterOrDigit(phrase.charAt(phrase.length() - 1));
        boolean from = Character.isLetter(phrase.charAt(0));
        // "Mon." and "m-f": a point or a hyphen ends a word, a letter or a digit doesn't.
        return (from ? "(?<![a-z])" : "") + Pattern.quote(phrase) + (word ? "(?![a-z0-9])" : "");
    }

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new HashMap<>();
        for (String line : lines()) {
            String[] parts = line.split(" \\| | +\\| ", -1);
            Arrays.stream(parts).skip(1).forEach(phrase -> meanings.put(phrase.strip(), parts[0].strip()));
        }
        meanings.put("|", "break");
        return meanings;
    }

    private static List<String> lines() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                HoursTokens.class.getResourceAsStream("/hours/posted.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
