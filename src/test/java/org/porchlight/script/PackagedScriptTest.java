package org.porchlight.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.porchlight.cli.SpokenPrompts;
import org.porchlight.lint.CheckedScript;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Gsm7;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.messaging.Segments;
import org.porchlight.messaging.Sms;

/** The scripts that the program brings along, in every language. */
class PackagedScriptTest {
    private static final double WORDS_A_SECOND = 2.6;
    private static final int SECONDS = 20;
    private static final int LINES = 4;
    private static final Instant NOW = Instant.parse("2026-11-29T18:00:00Z");

    /** How many items of a list one text offers. */
    private static final int PAGE = 6;

    /** Where somebody may be, as far as an area code tells: nowhere, or where many lines answer. */
    private static final List<Optional<Region>> REGIONS = List.of(
            Optional.empty(),
            Optional.of(new Region(Country.US, "WA")),
            Optional.of(new Region(Country.CA, "QC")),
            Optional.of(new Region(Country.CA, "ON")));

    @Test
    void the_packaged_script_loads_whole() {
        assertThatCode(PackagedScriptTest::script).doesNotThrowAnyException();
    }

    @Test
    void every_text_fits_three_segments_in_every_language() {
        Script script = script();
        var tooLong = new ArrayList<String>();
        for (Language language : Language.values()) {
            for (Step step : script.steps().values()) {
                for (Optional<Region> region : REGIONS) {
                    texts(script, step, language, region)
                            .filter(lines -> cut(lines, language))
                            .forEach(lines -> tooLong.add(language + " " + step.name() + ": " + Sms.of(lines)));
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void prompts_are_heard_within_twenty_seconds() {
        Script script = script();
        var tooLong = new ArrayList<String>();
        for (Language language : Language.values()) {
            for (Step step : script.steps().values()) {
                prompts(step)
                        .filter(prompt -> !prompt.startsWith("overdose.count"))
                        .forEach(prompt -> {
                            String voice =
                                    script.words().phrase(language, prompt).in(Channel.VOICE, sample(script, language));
                            if (seconds(voice) > SECONDS) {
                                tooLong.add("%s %s: %.1f s".formatted(language, prompt, seconds(voice)));
                            }
                        });
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static Script script() {
        return CheckedScript.read(ScriptFiles.packaged(), SpokenPrompts.ALL);
    }

    /** Whether a line would be lost, or, in English, the whole text cost double. */
    private static boolean cut(List<String> lines, Language language) {
        String whole = String.join("\n", lines.stream().map(Gsm7::approximate).toList());
        boolean costly = language == Language.EN && !Gsm7.fits(Gsm7.tidy(String.join("\n", lines)));
        return costly
                || Segments.of(whole).count() > Sms.MOST
                || Segments.of(Sms.of(lines)).count() > Sms.MOST;
    }

    /** Every text that the step may send: one for each item of a series, else one. */
    private static Stream<List<String>> texts(Script script, Step step, Language language, Optional<Region> region) {
        return switch (step) {
            case Step.Series series ->
                series.items().stream()
                        .map(item -> text(
                                script,
                                series,
                                Stream.of(
                                        series.items().getFirst().equals(item)
                                                ? series.saying().say()
                                                : List.<String>of(),
                                        List.of(item)),
                                language,
                                region));
            case Step.AskPlace ask ->
                Stream.of(text(
                        script,
                        ask,
                        Stream.of(List.of(ask.unclear()), ask.saying().say()),
                        language,
                        region));
            case Step.NearestSites sites ->
                Stream.of(text(
                        script,
                        sites,
                        Stream.of(List.of("naloxone.near"), sites.saying().say()),
                        language,
                        region));
            case Step.Asking asking ->
                Stream.of(text(script, asking, Stream.of(asking.saying().say()), language, region));
            case Step.Send send -> Stream.of(say(script, language, send.saying().say()));
            case Step.End end -> Stream.of(say(script, language, end.saying().say()));
            case Step.Tell tell -> Stream.of();
            case Step.Branch branch -> Stream.of();
            case Step.Doing act -> Stream.of();
        };
    }

    private static List<String> text(
            Script script, Step.Asking step, Stream<List<String>> says, Language language, Optional<Region> region) {
        var lines = new ArrayList<String>();
        says.forEach(prompts -> lines.addAll(say(script, language, prompts)));
        step.saying()
                .lines()
                .ifPresent(group -> script.lines().of(group, new ReferralLines.Seeker(region, language, NOW)).stream()
                        .limit(LINES)
                        .forEach(line -> lines.add(script.words()
                                .phrase(language, "lines." + line.name())
                                .in(Channel.TEXT, Map.of("number", line.number())))));
        if (step instanceof Step.Topics topics) {
            List<Option> page =
                    topics.items().subList(0, Math.min(PAGE, topics.items().size()));
            for (Option item : page) {
                lines.add(option(script, item, language, Integer.toString(page.indexOf(item) + 1)));
            }
        }
        step.choices().menu().forEach((key, option) -> {
            if (option.in(Channel.TEXT)
                    && !option.language().filter(language::equals).isPresent()) {
                lines.add(option(script, option, language, key));
            }
        });
        lines.addAll(say(script, language, step.saying().after()));
        lines.addAll(say(script, language, List.of("hotline.hint")));
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private static String option(Script script, Option option, Language language, String key) {
        return script.words()
                .option(option.language().orElse(language), option.say(), key)
                .in(Channel.TEXT, Map.of());
    }

    private static List<String> say(Script script, Language language, List<String> prompts) {
        return prompts.stream()
                .map(prompt -> script.words().phrase(language, prompt).in(Channel.TEXT, sample(script, language)))
                .toList();
    }

    /** A site with a long name and long hours. */
    private static Map<String, String> sample(Script script, Language language) {
        String hours = script.words()
                .phrase(language, "directory.hours.opens-tomorrow")
                .in(Channel.TEXT, Map.of("time", "8:30"));
        String distance =
                script.words().phrase(language, "directory.kilometres.many").in(Channel.TEXT, Map.of("n", "12"));
        String window = script.words()
                .phrase(language, "callback.window.part")
                .in(
                        Channel.TEXT,
                        Map.of(
                                "day",
                                "Wednesday",
                                "from",
                                "12:30 pm",
                                "until",
                                "5:30 pm",
                                "zone",
                                "Newfoundland Time"));
        var sample = new HashMap<>(Map.of(
                "name",
                "Community Harm Reduction Centre",
                "street",
                "1234 Martin Luther King Way S, Unit 5",
                "city",
                "Salt Lake City",
                "place",
                "Salt Lake City",
                "hours",
                hours,
                "distance",
                distance));
        sample.put("door", "1234 Martin Luther King Way S, Unit 5");
        sample.put("alert", "");
        sample.put("news", "");
        sample.put("checked", "Checked in September.");
        sample.put("note", "Ring the blue bell at the side door.");
        sample.putAll(
                Map.of("window", window, "phone", "206-555-0142", "word", "Charlotte-Antoinette", "ending", "01"));
        return sample;
    }

    private static Stream<String> prompts(Step step) {
        return switch (step) {
            case Step.Series series -> Stream.concat(said(series.saying()), series.items().stream());
            case Step.AskPlace ask -> Stream.concat(said(ask.saying()), Stream.of(ask.unclear()));
            case Step.Asking asking -> said(asking.saying());
            case Step.Tell tell -> said(tell.saying());
            case Step.Send send -> Stream.of();
            case Step.End end -> said(end.saying());
            case Step.Branch branch -> Stream.of();
            case Step.Doing act -> Stream.of();
        };
    }

    private static Stream<String> said(Prompts saying) {
        return Stream.of(saying.before(), saying.say(), saying.after()).flatMap(List::stream);
    }

    private static double seconds(String voice) {
        Matcher pauses = Phrase.PAUSE.matcher(voice);
        int silent = pauses.results()
                .mapToInt(pause -> Integer.parseInt(pause.group(1)))
                .sum();
        String heard = Phrase.PAUSE.matcher(voice).replaceAll(" ");
        long words = Arrays.stream(heard.strip().split("\\s+"))
                .filter(word -> word.matches(".*[\\p{L}\\p{N}].*"))
                .count();
        return words / WORDS_A_SECOND + silent;
    }
}
