package org.porchlight.script;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;

/** Reads what a step offers: its menu, and where silence leads. */
final class MenuReader {
    private static final Set<String> OPTION = Set.of("to", "say", "only", "keep", "language", "answer");
    private static final Map<String, Channel> CHANNELS = Map.of("voice", Channel.VOICE, "text", Channel.TEXT);
    private static final Map<String, Option.Answer> ANSWERS =
            Map.of("yes", Option.Answer.YES, "no", Option.Answer.NO, "later", Option.Answer.LATER);
    private static final Map<String, Language> LANGUAGES = new TreeMap<>();

    static {
        for (Language language : Language.values()) {
            LANGUAGES.put(language.code(), language);
        }
    }

    private final String name;
    private final StepEntries entries;

    MenuReader(String name, StepEntries entries) {
        this.name = name;
        this.entries = entries;
    }

    Choices choices() {
        String silent = silent();
        int tries = entries.number("tries", 1, 3).orElse(silent.equals(Target.NEXT) ? 1 : Choices.TRIES);
        return new Choices(menu(), silent, tries);
    }

    private String silent() {
        if (!entries.has("silent")) {
            entries.lacks("“" + name + "” doesn't say where silence leads.", "Add “silent: step”.");
            return "";
        }
        return entries.target(entries.of("silent"));
    }

    private Map<String, Option> menu() {
        var menu = new LinkedHashMap<String, Option>();
        if (entries.has("menu")) {
            entries.of("menu").entries().forEach((key, value) -> menu.put(key, option(value)));
        }
        return menu;
    }

    /** One option: of a menu, or of a list of topics. */
    Option option(Yaml value) {
        Map<String, Yaml> option = value.entries(OPTION);
        if (!option.containsKey("to") || !option.containsKey("say")) {
            value.report("An option needs “to” and “say”.", "Name the step it leads to and the prompt for it.");
            return Option.leadingNowhere(value.at());
        }
        Yaml say = option.get("say");
        say.says(say.text(), Gaps.NONE, true);
        return new Option(
                entries.target(option.get("to")),
                say.text(),
                Optional.ofNullable(option.get("only")).flatMap(only -> StepEntries.oneOf("only", only, CHANNELS)),
                Optional.ofNullable(option.get("keep")).map(MenuReader::answer),
                Optional.ofNullable(option.get("language"))
                        .flatMap(language -> StepEntries.oneOf("language", language, LANGUAGES)),
                Optional.ofNullable(option.get("answer"))
                        .flatMap(answer -> StepEntries.oneOf("answer", answer, ANSWERS)),
                value.at());
    }

    private static String answer(Yaml keep) {
        keep.names(NameKind.ANSWER, keep.text());
        return keep.text();
    }
}
