package org.porchlight.script;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one step. The entry that only its kind has tells which kind it is. */
final class StepReader {
    private static final Set<String> SAYING =
            Set.of("before", "say", "after", "lines", "of", "slow", "note", "patience");
    private static final Set<String> ASKING = Set.of("menu", "silent", "tries");
    private static final String SITES = "sites";
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
        yaml.report("A step has entries below it.", "Indent its “say”, “menu” and so on.");
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
            entries.known("then", SAYING, Set.of("keep"));
            return Optional.of(new Step.Tell(head(), saying(), entries.answers("keep"), entries.step("then")));
        }
        yaml.report("This step leads nowhere.", "Give it a “menu”, a “then”, or “end: true”.");
        return Optional.empty();
    }

    private Optional<Step> asking() {
        return entries.oneOf(
                        "ask",
                        Map.<String, Supplier<Step>>of(
                                "place", this::place,
                                "number", () -> secret(Step.SecretKind.NUMBER),
                                "word", () -> secret(Step.SecretKind.WORD)))
                .map(Supplier::get);
    }

    private Step secret(Step.SecretKind kind) {
        entries.known("ask", SAYING, union(ASKING, "then", "otherwise", "unclear"));
        return new Step.AskSecret(
                gather(), kind, entries.step("then"), entries.step("otherwise"), entries.prompt("unclear", Gaps.NONE));
    }

    private Step place() {
        entries.known("ask", SAYING, union(ASKING, "keys", "then", "which", "wide", "unclear", "area", "aloud"));
        return new Step.AskPlace(
                gather(),
                entries.keys("keys"),
                entries.step("then"),
                entries.step("which"),
                entries.step("wide"),
                entries.prompt("unclear", Gaps.NONE),
                entries.prompt("area", Gaps.NONE),
                entries.promptIfAny("aloud", Gaps.NONE));
    }

    private Optional<Step> list() {
        return entries.oneOf(
                        "list",
                        Map.<String, Supplier<Step>>of(
                                SITES,
                                this::sites,
                                "towns",
                                this::towns,
                                "windows",
                                this::windows,
                                "meant",
                                this::meant))
                .map(Supplier::get);
    }

    private Step sites() {
        entries.known("list", SAYING, union(ASKING, "service", "none", "last"));
        return new Step.NearestSites(gather(), entries.service("service"), entries.step("none"), entries.step("last"));
    }

    private Step towns() {
        entries.known("list", SAYING, union(ASKING, "then"));
        return new Step.Towns(gather(), entries.step("then"));
    }

    private Step meant() {
        entries.known("list", SAYING, ASKING);
        return new Step.Meant(gather());
    }

    private Step windows() {
        entries.known("list", SAYING, union(ASKING, "then", "none"));
        return new Step.Windows(gather(), entries.step("then"), entries.step("none"));
    }

    private Step topics() {
        entries.known("items", SAYING, ASKING);
        return new Step.Topics(
                gather(), entries.of("items").items().stream().map(menu::option).toList());
    }

    private Step series() {
        entries.known("series", SAYING, union(ASKING, "then"));
        return new Step.Series(gather(), entries.prompts("series", Gaps.NONE), entries.step("then"));
    }

    private Optional<Step> branch() {
        entries.known("branch", Set.of("note"), Set.of("yes", "no"));
        return entries.oneOf("branch", Condition.byWord())
                .map(it -> new Step.Branch(head(), it, entries.step("yes"), entries.step("no")));
    }

    private Optional<Step> doing() {
        entries.known("do", SAYING, Set.of("then", "otherwise", "no-time", "unreachable"));
        var deeds = new TreeMap<String, Supplier<Step>>();
        deeds.put("text", this::send);
        Step.Deed.byWord().forEach((word, deed) -> deeds.put(word, () -> act(deed)));
        return entries.oneOf("do", deeds).map(Supplier::get);
    }

    private Step send() {
        return new Step.Send(head(), saying(), entries.step("then"), entries.step("otherwise"));
    }

    private Step act(Step.Deed deed) {
        return new Step.Doing(
                head(),
                deed,
                entries.step("then"),
                entries.step("otherwise"),
                entries.stepIfAny("no-time"),
                entries.stepIfAny("unreachable"));
    }

    private Step.Head head() {
        return new Step.Head(name, yaml.at(), entries.note());
    }

    private Step.Gather gather() {
        return new Step.Gather(head(), saying(), menu.choices());
    }

    private Prompts saying() {
        boolean site = entries.has("of")
                || entries.has("list") && entries.of("list").text().equals(SITES);
        Set<String> gaps = site ? Gaps.OF_A_SITE : Gaps.OF_A_CALLBACK;
        return new Prompts(
                entries.prompts("before", gaps),
                entries.prompts("say", gaps),
                entries.prompts("after", gaps),
                entries.groupIfAny("lines"),
                entries.sitesIfAny("of"),
                entries.flag("slow"),
                entries.number("patience", 1, 60));
    }

    private static Set<String> union(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
