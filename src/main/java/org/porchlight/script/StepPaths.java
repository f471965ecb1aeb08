package org.porchlight.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Follows where steps lead. */
public final class StepPaths {
    private StepPaths() {}

    /** Whether a step asks something on the way to a callback request: its answers lead there within the same file. */
    public static boolean towardsCall(Script script, Step from) {
        var seen = new HashSet<String>();
        var next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            Step step = next.pop();
            if (step instanceof Step.Doing doing && doing.deed() == Step.Deed.CALL) {
                return true;
            }
            leads(step).stream()
                    .flatMap(name -> script.find(name).stream())
                    .filter(other -> other.topic().equals(from.topic()) && seen.add(other.name()))
                    .forEach(next::add);
        }
        return false;
    }

    /** Where a step leads by itself, within the same turn. */
    public static List<String> passing(Step step) {
        return switch (step) {
            case Step.Tell tell -> List.of(tell.then());
            case Step.Branch branch -> List.of(branch.yes(), branch.no());
            case Step.Send send -> List.of(send.then(), send.otherwise());
            case Step.Doing act ->
                Stream.of(Optional.of(act.then()), Optional.of(act.otherwise()), act.noTime(), act.unreachable())
                        .flatMap(Optional::stream)
                        .toList();
            case Step.End end -> List.of();
            case Step.Asking asking -> List.of();
        };
    }

    /** Everywhere that a step can lead, in this turn or by an answer. */
    public static List<String> leads(Step step) {
        var leads = new ArrayList<>(passing(step));
        if (step instanceof Step.Asking asking) {
            asking.choices().menu().values().forEach(option -> leads.add(option.to()));
            leads.add(asking.choices().silent());
            switch (asking) {
                case Step.Menu _, Step.Meant _ -> {}
                case Step.AskPlace ask -> leads.addAll(List.of(ask.then(), ask.which(), ask.wide()));
                case Step.Towns towns -> leads.add(towns.then());
                case Step.AskSecret secret -> leads.addAll(List.of(secret.then(), secret.otherwise()));
                case Step.Windows windows -> leads.addAll(List.of(windows.then(), windows.none()));
                case Step.NearestSites sites -> leads.addAll(List.of(sites.none(), sites.last()));
                case Step.Topics topics -> topics.items().forEach(item -> leads.add(item.to()));
                case Step.Series series -> leads.add(series.then());
            }
        }
        leads.removeAll(Target.ALL);
        return leads;
    }
}
