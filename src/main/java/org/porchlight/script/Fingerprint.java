package org.porchlight.script;

import java.util.stream.Collectors;

/**
 * Tells whether a step still means the same to a caller or texter who is at it: its kind, its options and where they
 * lead. Wording doesn't count, nor does where it stands in the file.
 */
final class Fingerprint {
    private Fingerprint() {}

    static int of(Step step) {
        return step.getClass().getSimpleName().hashCode() * 31 + meaning(step).hashCode();
    }

    private static String meaning(Step step) {
        return switch (step) {
            case Step.Tell tell -> tell.then() + String.join("", tell.keep());
            case Step.Branch branch -> branch.condition() + branch.yes() + branch.no();
            case Step.Send send -> send.then() + send.otherwise();
            case Step.Doing act -> act.deed() + act.then() + act.otherwise();
            case Step.End end -> "";
            case Step.AskSecret secret -> menu(secret) + secret.asks() + secret.then();
            case Step.Windows windows -> menu(windows) + windows.then();
            case Step.Topics topics ->
                menu(topics) + topics.items().stream().map(Option::to).collect(Collectors.joining(","));
            case Step.Series series -> menu(series) + series.items().size() + series.then();
            case Step.NearestSites sites -> menu(sites) + sites.service();
            case Step.AskPlace ask -> menu(ask) + ask.keys() + ask.then();
            case Step.Towns towns -> menu(towns) + towns.then();
            case Step.Menu menu -> menu(menu);
            case Step.Meant meant -> menu(meant);
        };
    }

    private static String menu(Step.Asking asking) {
        return asking.choices().menu().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().to())
                .collect(Collectors.joining(",", "{", "}" + asking.choices().silent()));
    }
}
