package org.porchlight.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Gsm7;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Segments;
import org.porchlight.messaging.Sms;

/** Whether every prompt that is named exists in every language, says the same with the same gaps, and keeps the house's tone. */
final class LintWords {
    /** Prompts that the engine itself says. */
    private static final List<String> HOUSE = List.of(
            "hotline.option",
            "hotline.more",
            "hotline.town",
            "hotline.window",
            "callback.window.next-hour",
            "callback.window.part",
            "callback.choice.next-hour",
            "callback.choice.part",
            "callback.day.today",
            "callback.day.tomorrow",
            "callback.sorry",
            "callback.tried",
            "callback.new-request",
            "desk.untried",
            "desk.break",
            "desk.on",
            "desk.off",
            "desk.on-word",
            "desk.off-word",
            "staff.phone-code",
            "responder.who",
            "responder.who-no-word",
            "responder.machine",
            "responder.machine-no-word",
            "responder.asking",
            "person-texts.opening",
            "person-texts.place",
            "callback.this-phone",
            "callback.that-phone",
            "callback.your-word",
            "callback.word.none",
            "hotline.hint",
            "hotline.unclear",
            "hotline.trouble",
            "hotline.fallback",
            "directory.miles.near",
            "directory.miles.half",
            "directory.miles.one",
            "directory.miles.many",
            "directory.kilometres.near",
            "directory.kilometres.half",
            "directory.kilometres.one",
            "directory.kilometres.many",
            "directory.hours.always",
            "directory.hours.open",
            "directory.hours.soon",
            "directory.hours.open-through",
            "directory.hours.opens-today",
            "directory.hours.opens-tomorrow",
            "directory.hours.opens-day",
            "directory.hours.opens-later",
            "directory.hours.closed",
            "directory.hours.ask",
            "directory.hours.unknown",
            "directory.time.noon",
            "directory.time.midnight",
            "directory.time.early",
            "directory.time.night",
            "directory.time.morning",
            "directory.time.afternoon",
            "directory.time.evening",
            "directory.clock.one",
            "directory.clock.many",
            "directory.clock.one-minutes",
            "directory.clock.many-minutes");

    /** Prompts that a responder hears who returns a call. */
    private static final List<String> BRIDGE = Stream.of(
                    "hello practice ask-for no-word speaks.en speaks.fr speaks.es message-yes message-no tries.none"
                        + " tries.one tries.more first words words-no-word names keys once-more goodbye not-now gone"
                        + " done trouble partner outcome.connected outcome.no-answer outcome.busy outcome.unreachable"
                        + " outcome.let-go outcome.unsure how end.talked end.no-answer end.machine end.message-left"
                        + " end.someone-else end.new-time end.stop-calls end.does-not-work again when no-times"
                        + " saved.closed saved.again saved.not-yours screen")
            .flatMap(names -> Stream.of(names.split(" ")))
            .map("bridge."::concat)
            .toList();

    private static final Set<String> GAPS = Set.of(
            "option",
            "key",
            "code",
            "town",
            "window",
            "ending",
            "phone",
            "word",
            "from",
            "until",
            "zone",
            "number",
            "place",
            "name",
            "street",
            "city",
            "distance",
            "hours",
            "note",
            "time",
            "day",
            "clock",
            "n",
            "h",
            "h24",
            "mm");

    private final Script script;
    private final List<Finding> troubles = new ArrayList<>();

    LintWords(Script script) {
        this.script = script;
    }

    List<Finding> check() {
        Stream.of(HOUSE, BRIDGE)
                .flatMap(List::stream)
                .forEach(prompt -> named(prompt, new SourcePosition("hotline.yaml", 1)));
        script.steps().values().forEach(step -> prompts(step).forEach(prompt -> named(prompt, step.at())));
        script.lines().byName().values().forEach(line -> named("lines." + line.name(), line.at()));
        options().forEach(this::chosenByWords);
        for (Language language : Language.values()) {
            script.words().all(language).forEach(this::tone);
        }
        return troubles;
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
                                    "Add it to words/" + language.code() + "/" + prompt.split("\\.")[0] + ".yaml.")));
        }
        if (gaps.size() > 1 && !prompt.startsWith("directory.")) {
            troubles.add(new Finding(
                    at, "“" + prompt + "” has other gaps in other languages.", "Use the same {names} in all three."));
        }
    }

    private static Stream<String> prompts(Step step) {
        return switch (step) {
            case Step.Tell tell -> said(tell.saying());
            case Step.Branch branch -> Stream.of();
            case Step.Act act -> Stream.of();
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
            case Step.Ask ask -> Stream.of(ask.unclear(), ask.area());
            case Step.Series series -> series.items().stream();
            case Step.Menu menu -> Stream.of();
            case Step.Towns towns -> Stream.of();
            case Step.Hear hear -> Stream.of(hear.unclear());
            case Step.Windows windows -> Stream.of();
            case Step.Sites sites -> Stream.of();
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

    private void chosenByWords(Option option) {
        for (Language language : Language.values()) {
            if (script.words()
                    .find(language, option.say())
                    .map(phrase -> phrase.words().isEmpty())
                    .orElse(true)) {
                troubles.add(new Finding(
                        option.at(),
                        "Nobody can choose “" + option.say() + "” by text in " + language.code() + ".",
                        "Give that prompt “words: [...]” in words/" + language.code() + "."));
            }
        }
    }

    private void tone(Phrase phrase) {
        String both = (phrase.in(Channel.VOICE, java.util.Map.of()) + " " + phrase.in(Channel.TEXT, java.util.Map.of()))
                .toLowerCase(Locale.ROOT);
        for (String never : script.vocabulary().never(phrase.language())) {
            if ((" " + both).contains(never)) {
                troubles.add(new Finding(
                        phrase.at(), "“" + never.strip() + "” is never said by this line.", "Say it another way."));
            }
        }
        var gaps = new TreeSet<>(phrase.gaps(Channel.VOICE));
        gaps.addAll(phrase.gaps(Channel.TEXT));
        gaps.removeAll(GAPS);
        gaps.forEach(gap -> troubles.add(new Finding(
                phrase.at(),
                "Nothing fills the gap {" + gap + "}.",
                "Known: " + String.join(", ", new TreeSet<>(GAPS)) + ".")));
        length(phrase, phrase.in(Channel.TEXT, java.util.Map.of()));
    }

    private void length(Phrase phrase, String text) {
        if (Segments.of(Gsm7.approximate(text)).count() > Sms.MOST) {
            troubles.add(new Finding(
                    phrase.at(),
                    "“" + phrase.key() + "” is too long for a text.",
                    "Shorten it, or give it a “text:” of its own; " + Sms.MOST + " segments are the most."));
        }
        if (phrase.language() == Language.EN && !Gsm7.fits(Gsm7.tidy(text))) {
            troubles.add(new Finding(
                    phrase.at(), "This English text would cost double.", "Keep to plain letters and signs."));
        }
    }
}
