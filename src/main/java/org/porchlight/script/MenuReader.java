package org.porchlight.script;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;

/** Reads what a step offers: its menu, and where silence leads. Where the options lead is the lint's to look at. */
final class MenuReader {
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
            entries.trouble("“" + name + "” doesn't say where silence leads.", "Add “silent: step”.");
            return "";
        }
        return entries.inTopic(entries.text("silent"));
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
        Map<String, Yaml> option = value.entries(new TreeSet<>(Set.of("to", "say", "only", "keep", "language")));
        if (!option.containsKey("to") || !option.containsKey("say")) {
            value.trouble("An option needs “to” and “say”.", "Name the step it leads to and the prompt for it.");
            return new Option(Target.AGAIN, "", Optional.empty(), Optional.empty(), Optional.empty(), value.at());
        }
        Optional<Channel> only = Optional.ofNullable(option.get("only")).flatMap(MenuReader::channel);
        Optional<String> keep = Optional.ofNullable(option.get("keep")).map(Yaml::text);
        Optional<Language> language =
                Optional.ofNullable(option.get("language")).flatMap(it -> Language.ofCode(it.text()));
        return new Option(
                entries.inTopic(option.get("to").text()), option.get("say").text(), only, keep, language, value.at());
    }

    private static Optional<Channel> channel(Yaml only) {
        return switch (only.text()) {
            case "voice" -> Optional.of(Channel.VOICE);
            case "text" -> Optional.of(Channel.TEXT);
            default -> {
                only.trouble("That is no channel.", "Write “only: voice” or “only: text”.");
                yield Optional.empty();
            }
        };
    }
}
