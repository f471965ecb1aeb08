package org.porchlight.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;

/** Checks that every prompt that a step or Java code names exists in every language, with the same gaps. */
final class LintPrompts {
    private final Script script;
    private final Collection<? extends SpokenPrompt> spoken;
    private final List<Finding> troubles = new ArrayList<>();

    LintPrompts(Script script, Collection<? extends SpokenPrompt> spoken) {
        this.script = script;
        this.spoken = spoken;
    }

    List<Finding> check() {
        spoken.forEach(this::spoken);
        named(Words.OPTION, file(Language.EN, Words.OPTION));
        script.steps().values().forEach(step -> prompts(step).forEach(prompt -> named(prompt, step.at())));
        script.lines().byName().values().forEach(line -> named(line.prompt(), line.at()));
        options().forEach(option -> choosable(option.say(), option.at()));
        return troubles;
    }

    /** Java code says it, so that nothing in the files tells where it is needed. */
    private void spoken(SpokenPrompt prompt) {
        SourcePosition at = file(Language.EN, prompt.key());
        named(prompt.key(), at);
        if (prompt.option()) {
            choosable(prompt.key(), at);
        }
        for (Language language : Language.values()) {
            script.words().find(language, prompt.key()).ifPresent(phrase -> filled(phrase, prompt));
        }
    }

    private void filled(Phrase phrase, SpokenPrompt prompt) {
        Set<String> empty = new TreeSet<>(phrase.gaps(Channel.VOICE));
        empty.addAll(phrase.gaps(Channel.TEXT));
        empty.removeAll(prompt.gaps());
        empty.forEach(gap -> troubles.add(new Finding(
                phrase.at(),
                "Nothing fills the gap {" + gap + "} of “" + prompt.key() + "”.",
                prompt.gaps().isEmpty()
                        ? "This prompt has none."
                        : "Known here: " + String.join(", ", new TreeSet<>(prompt.gaps())) + ".")));
    }

    private void named(String prompt, SourcePosition at) {
        Set<String> gaps = new TreeSet<>();
        for (Language language : Language.values()) {
            script.words()
                    .find(language, prompt)
                    .ifPresentOrElse(
                            phrase -> gaps.add(String.join(",", phrase.gaps(Channel.VOICE))),
                            () -> troubles.add(new Finding(
                                    at,
                                    "There is no prompt “" + prompt + "” in " + language.code() + ".",
                                    "Add it to " + file(language, prompt).file() + ".")));
        }
        if (gaps.size() > 1 && !prompt.startsWith("directory.")) {
            troubles.add(new Finding(
                    at, "“" + prompt + "” has other gaps in other languages.", "Use the same {names} in all three."));
        }
    }

    private static SourcePosition file(Language language, String prompt) {
        return new SourcePosition("words/" + language.code() + "/" + prompt.split("\\.")[0] + ".yaml", 1);
    }

    private static Stream<String> prompts(Step step) {
        return switch (step) {
            case Step.Tell tell -> said(tell.saying());
            case Step.Branch branch -> Stream.of();
            case Step.Doing act -> Stream.of();
            case Step.Send send -> said(send.saying());
            case Step.End end -> said(end.saying());
            case Step.Asking asking -> Stream.concat(said(asking.saying()), more(asking));
        };
    }

    private static Stream<String> said(Prompts saying) {
        return Stream.of(saying.before(), saying.say(), saying.after()).flatMap(List::stream);
    }

    private static Stream<String> more(Step.Asking step) {
        return switch (step) {
            case Step.AskPlace ask -> Stream.of(ask.unclear(), ask.area());
            case Step.Series series -> series.items().stream();
            case Step.Menu menu -> Stream.of();
            case Step.Towns towns -> Stream.of();
            case Step.AskSecret secret -> Stream.of(secret.unclear());
            case Step.Windows windows -> Stream.of();
            case Step.NearestSites sites -> Stream.of();
            case Step.Topics topics -> Stream.of();
        };
    }

    private Stream<Option> options() {
        return script.steps().values().stream()
                .filter(Step.Asking.class::isInstance)
                .map(Step.Asking.class::cast)
                .flatMap(step -> Stream.concat(
                        step.choices().menu().values().stream(),
                        step instanceof Step.Topics topics ? topics.items().stream() : Stream.of()));
    }

    private void choosable(String prompt, SourcePosition at) {
        for (Language language : Language.values()) {
            if (script.words()
                    .find(language, prompt)
                    .map(phrase -> phrase.words().isEmpty())
                    .orElse(true)) {
                troubles.add(new Finding(
                        at,
                        "Nobody can choose “" + prompt + "” by text in " + language.code() + ".",
                        "Give that prompt “words: [...]” in words/" + language.code() + "."));
            }
        }
    }
}
