package org.porchlight.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Language;
import org.porchlight.script.Choices;
import org.porchlight.script.Option;
import org.porchlight.script.Step;

/**
 * One way on from a step.
 *
 * @param badge the key, or a short word for what else leads on; empty where the step simply goes on
 * @param prompt the prompt that offers it; empty where none does
 * @param words what it is, where no prompt says it
 * @param to the step that it leads to, or {@code back}, {@code again}, {@code next}
 * @param language the one in which it is offered, where that is not the person's
 * @param silent whether it is where silence leads
 */
record StepWay(String badge, String prompt, String words, String to, Optional<Language> language, boolean silent) {
    private static StepWay of(String badge, String words, String to) {
        return new StepWay(badge, "", words, to, Optional.empty(), false);
    }

    private static StepWay of(String key, Option option) {
        return new StepWay(key, option.say(), "", option.to(), option.language(), false);
    }

    /** Every way on from a step: those by key first, silence last. */
    static List<StepWay> from(Step step) {
        return switch (step) {
            case Step.Tell tell -> List.of(of("", "", tell.then()));
            case Step.Branch branch -> List.of(of("yes", "", branch.yes()), of("no", "", branch.no()));
            case Step.Send send -> List.of(of("sent", "", send.then()), of("not", "can't be sent", send.otherwise()));
            case Step.Doing doing -> from(doing);
            case Step.End _ -> List.of();
            case Step.Asking asking -> from(asking);
        };
    }

    private static List<StepWay> from(Step.Doing doing) {
        var ways = new ArrayList<StepWay>();
        ways.add(of("done", "", doing.then()));
        ways.add(of("not", "can't be kept now", doing.otherwise()));
        doing.noTime().ifPresent(to -> ways.add(of("full", "no time is free", to)));
        doing.unreachable().ifPresent(to -> ways.add(of("can't", "the number can't be rung", to)));
        return ways;
    }

    private static List<StepWay> from(Step.Asking asking) {
        var ways = new ArrayList<StepWay>();
        asking.choices().menu().forEach((key, option) -> ways.add(of(key, option)));
        ways.addAll(ofItsKind(asking));
        ways.add(new StepWay("…", "", "silence", asking.choices().silent(), Optional.empty(), true));
        return ways;
    }

    private static List<StepWay> ofItsKind(Step.Asking asking) {
        return switch (asking) {
            case Step.Menu _, Step.Meant _ -> List.of();
            case Step.AskPlace ask ->
                List.of(
                        of("place", "one place", ask.then()),
                        of("which", "several towns", ask.which()),
                        of("wide", "a large area", ask.wide()));
            case Step.AskSecret secret ->
                List.of(of("given", "", secret.then()), of("not", "can't be kept", secret.otherwise()));
            case Step.Windows windows ->
                List.of(of("time", "one is chosen", windows.then()), of("none", "none is free", windows.none()));
            case Step.Towns towns -> List.of(of("town", "one is chosen", towns.then()));
            case Step.NearestSites sites ->
                List.of(of("none", "none is near", sites.none()), of("last", "after the last", sites.last()));
            case Step.Topics topics -> items(topics.items());
            case Step.Series series -> List.of(of("end", "after the last", series.then()));
        };
    }

    private static List<StepWay> items(List<Option> items) {
        var ways = new ArrayList<StepWay>();
        for (int i = 0; i < items.size(); i++) {
            if (i > 0 && i % Choices.PAGE == 0) {
                ways.add(of("7", "more", "next"));
            }
            ways.add(of(String.valueOf(i % Choices.PAGE + 1), items.get(i)));
        }
        return ways;
    }
}
