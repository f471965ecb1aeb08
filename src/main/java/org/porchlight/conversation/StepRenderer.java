package org.porchlight.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.SpokenPhoneNumber;
import org.porchlight.script.Prompts;
import org.porchlight.script.ReferralLine;
import org.porchlight.script.Script;
import org.porchlight.script.Step;

/** Renders steps: what they say and offer at this position, with these facts. */
final class StepRenderer {
    /** More referral lines than this nobody can keep in mind, and a text has no room for. */
    private static final int LINES = 4;

    private final Script script;
    private final Facts facts;
    private final Position position;
    private final PromptValues values;

    /** @param keyed a number that was keyed in this very turn, to be read back once */
    StepRenderer(Script script, Facts facts, Position position, Optional<PhoneNumber> keyed) {
        this.script = script;
        this.facts = facts;
        this.position = position;
        this.values = new PromptValues(script, facts, position, keyed);
    }

    /** Renders a step that asks; empty when it has nothing to show: no site near, no such towns, past the last item. */
    Optional<RenderedStep> rendered(Step.Asking step) {
        var choices = new AvailableChoices(script, facts, position);
        Optional<ListedSite> site =
                step instanceof Step.NearestSites sites ? ListedSite.at(sites, position, facts) : Optional.empty();
        Optional<Utterance> item = step instanceof Step.Series series ? item(series) : Optional.empty();
        boolean shown =
                switch (step) {
                    case Step.Menu _, Step.AskPlace _, Step.AskSecret _ -> true;
                    case Step.Windows windows -> choices.windows(windows);
                    case Step.Topics topics -> choices.topics(topics);
                    case Step.Series _ -> item.isPresent();
                    case Step.NearestSites _ -> site.isPresent();
                    case Step.Towns towns -> choices.towns(towns);
                };
        choices.menu(step);
        return shown ? Optional.of(rendered(step, site, item, choices.choices())) : Optional.empty();
    }

    private RenderedStep rendered(
            Step.Asking step, Optional<ListedSite> site, Optional<Utterance> item, Map<String, Choice> choices) {
        Prompts saying = step.saying();
        var says = new ArrayList<Utterance>();
        if (!position.listing().started() || !goesOn(step)) {
            says.addAll(said(saying.say(), saying, site));
        }
        item.ifPresent(says::add);
        says.addAll(lines(saying));
        choices.values().forEach(choice -> says.add(choice.label()));
        says.addAll(said(saying.after(), saying, site));
        return new RenderedStep(said(saying.before(), saying, site), says, choices);
    }

    /** Whether the step says its first words only once, and then one item or page after the other. */
    private static boolean goesOn(Step.Asking step) {
        return step instanceof Step.Series || step instanceof Step.Topics;
    }

    private Optional<Utterance> item(Step.Series series) {
        int index = position.listing().index();
        return index >= series.items().size()
                ? Optional.empty()
                : Optional.of(new Utterance(
                        script.words()
                                .phrase(position.language(), series.items().get(index)),
                        Map.of(),
                        series.saying().slow()));
    }

    private List<Utterance> said(List<String> prompts, Prompts saying, Optional<ListedSite> site) {
        return values.filled(prompts, saying, site, facts.channel());
    }

    /** Renders a step that doesn't ask. */
    List<Utterance> said(Prompts saying, Channel channel) {
        var says = new ArrayList<>(values.filled(saying.say(), saying, Optional.empty(), channel));
        says.addAll(lines(saying));
        return says;
    }

    private List<Utterance> lines(Prompts saying) {
        return saying.lines().stream()
                .flatMap(group -> script.lines().of(group, facts.region()).stream())
                .limit(LINES)
                .map(this::line)
                .toList();
    }

    private Utterance line(ReferralLine line) {
        return new Utterance(
                script.words().phrase(position.language(), line.prompt()),
                Map.of("number", SpokenPhoneNumber.in(facts.channel(), line.number())),
                false);
    }
}
