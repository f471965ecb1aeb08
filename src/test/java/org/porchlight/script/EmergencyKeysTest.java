package org.porchlight.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.LineFixture;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;

/**
 * Nobody in an emergency has the head for what a key means this time: by voice one key means one thing from the overdose
 * steps on, through all dangers that they lead to.
 */
class EmergencyKeysTest {
    private static final Script SCRIPT = LineFixture.script();

    private static final Set<String> FILES = Set.of("overdose", "danger", "seizure", "overamp", "poison", "withdrawal");

    private static final Pattern NAMED = Pattern.compile("(?:press|faites le|oprima(?: el)?) ([1-8])\\b");

    /** What each key is for, and the steps that it may lead to, each on that key alone. */
    private static final Map<String, Set<String>> THINGS = Map.of(
            // they don't breathe well: naloxone and breaths
            "1", Set.of("overdose.breaths", "overdose.breaths-first", "overdose.dose"),
            // a seizure, or another danger
            "2", Set.of("danger.kinds", "seizure.heard"),
            // they breathe: on the side, watched, and what comes after
            "3",
                    Set.of(
                            "overdose.side",
                            "overdose.woke",
                            "overdose.after",
                            "danger.drank",
                            "overamp.rest",
                            "withdrawal.sick"),
            // too much of an upper
            "4", Set.of("overamp.heard"),
            // something swallowed; there the poison line is on it too
            "5", Set.of("poison.heard"),
            // ill after stopping
            "6", Set.of("withdrawal.start", "withdrawal.heard"),
            // out of the emergency
            "7", Set.of("welcome.menu", "safer.stimulants", "naloxone.start"));

    /** An option of a step, as a caller hears it. */
    private record Offered(String key, String to) {}

    @Test
    void a_key_that_is_said_means_the_same_in_every_step() {
        var said = new TreeMap<String, Set<String>>();
        steps().stream().flatMap(EmergencyKeysTest::offered).forEach(it -> said.computeIfAbsent(
                        it.key(), key -> new TreeSet<>())
                .add(it.to()));

        assertThat(said).isEqualTo(new TreeMap<>(THINGS));
    }

    @Test
    void the_poison_line_has_the_key_of_what_was_swallowed() {
        Step.Asking poison = (Step.Asking) SCRIPT.step("poison.heard");

        assertThat(poison.saying().lines()).contains("poison");
        assertThat(poison.choices().menu().keySet())
                .as("the first line takes 5 where that is free")
                .doesNotContain("5");
    }

    @ParameterizedTest
    @EnumSource
    void a_key_that_a_sentence_names_is_there(Language language) {
        for (Step.Asking step : steps()) {
            for (String prompt : step.saying().say()) {
                NAMED.matcher(SCRIPT.words().phrase(language, prompt).in(Channel.VOICE, Map.of()))
                        .results()
                        .forEach(key -> assertThat(step.choices().menu())
                                .as("%s in %s", prompt, step.name())
                                .containsKey(key.group(1)));
            }
        }
    }

    /** The steps that ask, in those files, which a caller reaches from the first one on. */
    private static List<Step.Asking> steps() {
        var seen = new LinkedHashSet<String>();
        var next = new ArrayDeque<>(List.of("overdose.opening"));
        while (!next.isEmpty()) {
            String name = next.pop();
            if (FILES.contains(name.replaceFirst("\\..*", "")) && seen.add(name)) {
                leads(SCRIPT.step(name)).forEach(next::add);
            }
        }
        return seen.stream()
                .map(SCRIPT::step)
                .filter(Step.Asking.class::isInstance)
                .map(Step.Asking.class::cast)
                .toList();
    }

    private static Stream<String> leads(Step step) {
        return switch (step) {
            case Step.Branch branch when branch.condition() == Condition.TEXT -> Stream.of(branch.no());
            case Step.Asking asking ->
                Stream.concat(
                        options(asking).values().stream().map(Option::to),
                        Stream.of(asking.choices().silent()));
            case Step other -> StepPaths.leads(other).stream();
        };
    }

    /** By key, with the numbers of a list's items. */
    private static Map<String, Option> options(Step.Asking step) {
        var options = new TreeMap<>(step.choices().menu());
        if (step instanceof Step.Topics topics) {
            var items = new ArrayList<>(topics.items());
            items.forEach(item -> options.put(Integer.toString(items.indexOf(item) + 1), item));
        }
        options.values().removeIf(option -> !option.in(Channel.VOICE));
        return options;
    }

    private static Stream<Offered> offered(Step.Asking step) {
        return options(step).entrySet().stream()
                .filter(option -> !SCRIPT.words()
                        .phrase(Language.EN, option.getValue().say())
                        .in(Channel.VOICE, Map.of())
                        .isEmpty())
                .map(option -> new Offered(option.getKey(), option.getValue().to()));
    }
}
