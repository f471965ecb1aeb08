package org.porchlight.script;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one step. The entry that only its kind has tells which kind it is. */
final class StepReader {
    private static final Set<String> SAYING =
            Set.of("before", "say", "after", "lines", "of", "slow", "note", "patience");
    private static final Set<String> ASKING = Set.of("menu", "silent", "tries");

    private final String name;
    private final Yaml yaml;
    private final StepEntries entries;
    private final MenuReader menu;

    private StepReader(String name, Yaml yaml) {
        this.name = name;
        this.yaml = yaml;
        this.entries = new StepEntries(name, yaml);
        this.menu = new MenuReader(name, entries);
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
        if (entries.has("ask")) {
            return asking();
        } else if (entries.has("list")) {
            return list();
        } else if (entries.has("items")) {
            return Optional.of(topics());
        } else if (entries.has("series")) {
            return Optional.of(series());
        } else if (entries.has("branch")) {
            return branch();
        } else if (entries.has("do")) {
            return doing();
        }
        return plain();
    }

    /** A step with nothing but what every step has. */
    private Optional<Step> plain() {
        if (entries.has("end")) {
            entries.known("end", SAYING, Set.of());
            return Optional.of(new Step.End(head(), saying()));
        } else if (entries.has("menu")) {
            entries.known("menu", SAYING, ASKING);
            return Optional.of(new Step.Menu(gather()));
        } else if (entries.has("then")) {
            entries.known("then", SAYING, Set.of());
            return Optional.of(new Step.Tell(head(), saying(), entries.text("then")));
        }
        yaml.trouble("This step leads nowhere.", "Give it a “menu”, a “then”, or “end: true”.");
        return Optional.empty();
    }

    private Optional<Step> asking() {
        return switch (entries.text("ask")) {
            case "place" -> Optional.of(place());
            case "number" -> Optional.of(secret(Step.SecretKind.NUMBER));
            case "word" -> Optional.of(secret(Step.SecretKind.WORD));
            default -> {
                yaml.trouble("There is nothing like that to ask for.", "Write “ask: place”, “number” or “word”.");
                yield Optional.empty();
            }
        };
    }

    private Step secret(Step.SecretKind kind) {
        entries.known("ask", SAYING, union(ASKING, "then", "otherwise", "unclear"));
        return new Step.AskSecret(
                gather(), kind, entries.text("then"), entries.text("otherwise"), entries.text("unclear"));
    }

    private Step place() {
        entries.known("ask", SAYING, union(ASKING, "then", "which", "wide", "unclear", "area"));
        return new Step.AskPlace(
                gather(),
                entries.text("then"),
                entries.text("which"),
                entries.text("wide"),
                entries.text("unclear"),
                entries.text("area"));
    }

    private Optional<Step> list() {
        return switch (entries.text("list")) {
            case "sites" -> Optional.of(sites());
            case "towns" -> {
                entries.known("list", SAYING, union(ASKING, "then"));
                yield Optional.of(new Step.Towns(gather(), entries.text("then")));
            }
            case "windows" -> {
                entries.known("list", SAYING, union(ASKING, "then", "none"));
                yield Optional.of(new Step.Windows(gather(), entries.text("then"), entries.text("none")));
            }
            default -> {
                yaml.trouble("There is no list of that kind.", "Write “list: sites”, “towns” or “windows”.");
                yield Optional.empty();
            }
        };
    }

    private Step sites() {
        entries.known("list", SAYING, union(ASKING, "service", "none", "last"));
        return new Step.NearestSites(gather(), entries.text("service"), entries.text("none"), entries.text("last"));
    }

    private Step topics() {
        entries.known("items", SAYING, ASKING);
        List<Option> items =
                entries.of("items").items().stream().map(menu::option).toList();
        return new Step.Topics(gather(), items);
    }

    private Step series() {
        entries.known("series", SAYING, union(ASKING, "then"));
        return new Step.Series(gather(), entries.texts("series"), entries.text("then"));
    }

    private Optional<Step> branch() {
        entries.known("branch", Set.of("note"), Set.of("yes", "no"));
        Optional<Condition> condition = Condition.of(entries.text("branch"));
        if (condition.isEmpty()) {
            yaml.trouble(
                    "There is nothing like “" + entries.text("branch") + "” to ask.",
                    "Write text, number, place or call.");
        }
        return condition.map(it -> new Step.Branch(head(), it, entries.text("yes"), entries.text("no")));
    }

    private Optional<Step> doing() {
        entries.known("do", SAYING, Set.of("then", "otherwise", "no-time", "unreachable"));
        String word = entries.text("do");
        if (word.equals("text")) {
            return Optional.of(new Step.Send(head(), saying(), entries.text("then"), entries.text("otherwise")));
        }
        Optional<Step.Deed> deed = Step.Deed.of(word);
        if (deed.isEmpty()) {
            yaml.trouble("There is nothing like “" + word + "” to do.", "Known: text, " + Step.Deed.known());
        }
        return deed.map(it -> new Step.Doing(
                head(),
                it,
                entries.text("then"),
                entries.text("otherwise"),
                entries.optional("no-time").map(entries::inTopic),
                entries.optional("unreachable").map(entries::inTopic)));
    }

    private Step.Head head() {
        return new Step.Head(name, yaml.at(), entries.optional("note"));
    }

    private Step.Gather gather() {
        return new Step.Gather(head(), saying(), menu.choices());
    }

    private Prompts saying() {
        return new Prompts(
                entries.texts("before"),
                entries.texts("say"),
                entries.texts("after"),
                entries.optional("lines"),
                entries.optional("of").map(entries::inTopic),
                entries.optional("slow").filter("true"::equals).isPresent(),
                entries.number("patience", 1, 60));
    }

    private static Set<String> union(Set<String> some, String... more) {
        var all = new TreeSet<>(some);
        all.addAll(Set.of(more));
        return all;
    }
}
