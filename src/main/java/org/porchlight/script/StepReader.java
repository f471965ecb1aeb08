package org.porchlight.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;

/** Reads one step. The entry that only its kind has tells which kind it is. */
final class StepReader {
    private static final Set<String> SAYING = Set.of("before", "say", "after", "lines", "of", "slow", "note", "patience");
    private static final Set<String> ASKING = Set.of("menu", "silent", "tries");

    private final String name;
    private final Yaml yaml;
    private final Map<String, Yaml> entries;

    private StepReader(String name, Yaml yaml) {
        this.name = name;
        this.yaml = yaml;
        this.entries = yaml.entries();
    }

    /** The step; empty when it is none, which has then been reported. */
    static Optional<Step> read(String name, Yaml yaml) {
        return yaml.isMap() ? new StepReader(name, yaml).step() : missing(yaml);
    }

    private static Optional<Step> missing(Yaml yaml) {
        yaml.trouble("A step has entries below it.", "Indent its “say”, “menu” and so on.");
        return Optional.empty();
    }

    private Optional<Step> step() {
        if (has("ask")) {
            return asking();
        } else if (has("list")) {
            return list();
        } else if (has("items")) {
            return Optional.of(topics());
        } else if (has("series")) {
            return Optional.of(series());
        } else if (has("branch")) {
            return branch();
        } else if (has("do")) {
            return Optional.of(send());
        } else if (has("end")) {
            known("end", SAYING, Set.of());
            return Optional.of(new Step.End(name, yaml.at(), note(), saying()));
        } else if (has("menu")) {
            known("menu", SAYING, ASKING);
            return Optional.of(new Step.Menu(name, yaml.at(), note(), saying(), choices()));
        } else if (has("then")) {
            known("then", SAYING, Set.of());
            return Optional.of(new Step.Tell(name, yaml.at(), note(), saying(), text("then")));
        }
        yaml.trouble("This step leads nowhere.", "Give it a “menu”, a “then”, or “end: true”.");
        return Optional.empty();
    }

    private Optional<Step> asking() {
        return switch (text("ask")) {
            case "place" -> Optional.of(ask());
            case "number" -> Optional.of(hear(Step.Hear.What.NUMBER));
            case "word" -> Optional.of(hear(Step.Hear.What.WORD));
            default -> {
                yaml.trouble("There is nothing like that to ask for.", "Write “ask: place”, “number” or “word”.");
                yield Optional.empty();
            }
        };
    }

    private Step hear(Step.Hear.What what) {
        known("ask", SAYING, union(ASKING, "then", "otherwise", "unclear"));
        return new Step.Hear(
                name, yaml.at(), note(), saying(), choices(), what, text("then"), text("otherwise"), text("unclear"));
    }

    private Step ask() {
        known("ask", SAYING, union(ASKING, "then", "which", "wide", "unclear"));
        return new Step.Ask(
                name, yaml.at(), note(), saying(), choices(), text("then"), text("which"), text("wide"),
                text("unclear"));
    }

    private Optional<Step> list() {
        switch (text("list")) {
            case "sites" -> {
                known("list", SAYING, union(ASKING, "service", "none", "last"));
                return Optional.of(new Step.Sites(
                        name, yaml.at(), note(), saying(), choices(), text("service"), text("none"),
                        text("last")));
            }
            case "towns" -> {
                known("list", SAYING, union(ASKING, "then"));
                return Optional.of(
                        new Step.Towns(name, yaml.at(), note(), saying(), choices(), text("then")));
            }
            case "windows" -> {
                known("list", SAYING, union(ASKING, "then", "none"));
                return Optional.of(new Step.Windows(
                        name, yaml.at(), note(), saying(), choices(), text("then"), text("none")));
            }
            default -> {
                yaml.trouble("There is no list of that kind.", "Write “list: sites”, “towns” or “windows”.");
                return Optional.empty();
            }
        }
    }

    private Step topics() {
        known("items", SAYING, ASKING);
        List<Option> items = entries.get("items").items().stream().map(this::option).toList();
        return new Step.Topics(name, yaml.at(), note(), saying(), choices(), items);
    }

    private Step series() {
        known("series", SAYING, union(ASKING, "then"));
        return new Step.Series(
                name, yaml.at(), note(), saying(), choices(), entries.get("series").texts(), text("then"));
    }

    private Optional<Step> branch() {
        known("branch", Set.of("note"), Set.of("yes", "no"));
        Optional<Condition> condition = Condition.of(text("branch"));
        if (condition.isEmpty()) {
            yaml.trouble("There is nothing like “" + text("branch") + "” to ask.", "Write text, number, place or call.");
        }
        return condition.map(it -> new Step.Branch(name, yaml.at(), note(), it, text("yes"), text("no")));
    }

    private Step send() {
        known("do", SAYING, Set.of("then", "otherwise", "no-time", "unreachable"));
        if (text("do").equals("text")) {
            return new Step.Send(name, yaml.at(), note(), saying(), text("then"), text("otherwise"));
        }
        Optional<Step.Act.What> what = Step.Act.What.of(text("do"));
        if (what.isEmpty()) {
            yaml.trouble("There is nothing like “" + text("do") + "” to do.", "Known: text, " + Step.Act.What.known());
        }
        return new Step.Act(
                name, yaml.at(), note(), what.orElse(Step.Act.What.WITHDRAW), text("then"), text("otherwise"),
                optional("no-time").map(this::inTopic), optional("unreachable").map(this::inTopic));
    }

    private Saying saying() {
        return new Saying(
                texts("before"), texts("say"), texts("after"), optional("lines"), optional("of").map(this::inTopic),
                optional("slow").filter("true"::equals).isPresent(), number("patience", 1, 60));
    }

    private Optional<Integer> number(String entry, int least, int most) {
        return optional(entry).flatMap(text -> {
            if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
                return Optional.of(Integer.valueOf(text));
            }
            yaml.trouble("“" + entry + "” is no number of use here.", "Write one from " + least + " to " + most + ".");
            return Optional.empty();
        });
    }

    private Choices choices() {
        String silent = silent();
        return new Choices(menu(), silent, number("tries", 1, 3).orElse(silent.equals(Target.NEXT) ? 1 : Choices.TRIES));
    }

    private Map<String, Option> menu() {
        var menu = new LinkedHashMap<String, Option>();
        if (has("menu")) {
            entries.get("menu").entries().forEach((key, value) -> menu.put(key, option(value)));
        }
        return menu;
    }

    private Option option(Yaml value) {
        Map<String, Yaml> option = value.entries(new TreeSet<>(Set.of("to", "say", "only", "keep", "language")));
        if (!option.containsKey("to") || !option.containsKey("say")) {
            value.trouble("An option needs “to” and “say”.", "Name the step it leads to and the prompt for it.");
            return new Option(
                    Target.AGAIN, "", Optional.empty(), Optional.empty(), Optional.empty(), value.at());
        }
        Optional<Channel> only = Optional.ofNullable(option.get("only")).flatMap(this::channel);
        Optional<String> keep = Optional.ofNullable(option.get("keep")).map(Yaml::text);
        Optional<Language> language = Optional.ofNullable(option.get("language")).flatMap(it -> Language.ofCode(it.text()));
        return new Option(inTopic(option.get("to").text()), option.get("say").text(), only, keep, language, value.at());
    }

    private Optional<Channel> channel(Yaml only) {
        return switch (only.text()) {
            case "voice" -> Optional.of(Channel.VOICE);
            case "text" -> Optional.of(Channel.TEXT);
            default -> {
                only.trouble("That is no channel.", "Write “only: voice” or “only: text”.");
                yield Optional.empty();
            }
        };
    }

    private String silent() {
        if (!has("silent")) {
            yaml.trouble("“" + name + "” doesn't say where silence leads.", "Add “silent: step”.");
            return "";
        }
        return inTopic(text("silent"));
    }

    private boolean has(String entry) {
        return entries.containsKey(entry);
    }

    private String text(String entry) {
        if (!has(entry)) {
            yaml.trouble("“" + name + "” lacks “" + entry + "”.", "Add it.");
            return "";
        }
        String text = entries.get(entry).text();
        return STEPS.contains(entry) ? inTopic(text) : text;
    }

    private static final Set<String> STEPS = Set.of("then", "which", "wide", "none", "last", "yes", "no", "otherwise");

    /** A step named without its topic is one of the same file. */
    private String inTopic(String target) {
        return target.contains(".") || Target.ALL.contains(target) || target.isEmpty()
                ? target
                : name.substring(0, name.indexOf('.') + 1) + target;
    }

    private Optional<String> optional(String entry) {
        return has(entry) ? Optional.of(entries.get(entry).text()) : Optional.empty();
    }

    private Optional<String> note() {
        return optional("note");
    }

    private List<String> texts(String entry) {
        return has(entry) ? entries.get(entry).texts() : List.of();
    }

    private void known(String kind, Set<String> saying, Set<String> more) {
        var known = new TreeSet<>(more);
        known.addAll(saying);
        known.add(kind);
        entries.forEach((entry, value) -> {
            if (!known.contains(entry)) {
                value.trouble("“" + entry + "” means nothing in this step.", "Known: " + String.join(", ", known) + ".");
            }
        });
    }

    private static Set<String> union(Set<String> some, String... more) {
        var all = new TreeSet<>(some);
        all.addAll(Set.of(more));
        return all;
    }
}
