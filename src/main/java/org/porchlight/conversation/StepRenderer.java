package org.porchlight.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.script.Prompts;
import org.porchlight.script.ReferralLine;
import org.porchlight.script.Script;
import org.porchlight.script.Step;

/** Turns steps into what is said and offered at this position, with these facts. */
final class StepRenderer {
    /** More than this nobody can keep in mind, and a text has no room for. */
    private static final int LINES = 4;

    private final Script script;
    private final Facts facts;
    private final Position position;
    private final PromptValues gaps;

    /** @param keyed a number that was keyed in this very turn, to be read back once */
    StepRenderer(Script script, Facts facts, Position position, Optional<PhoneNumber> keyed) {
        this.script = script;
        this.facts = facts;
        this.position = position;
        this.gaps = new PromptValues(script, facts, position, keyed);
    }

    /** The step as it stands; empty when it has nothing to show: no site near, no such towns, past the last item. */
    Optional<RenderedStep> rendered(Step.Asking step) {
        var items = new ArrayList<Utterance>();
        var offered = new AvailableChoices(script, facts, position);
        Optional<ListedSite> told =
                step instanceof Step.Sites sites ? ListedSite.at(sites, position, facts) : Optional.empty();
        boolean shown =
                switch (step) {
                    case Step.Menu menu -> true;
                    case Step.AskPlace place -> true;
                    case Step.AskSecret secret -> true;
                    case Step.Windows windows -> offered.windows(windows);
                    case Step.Topics topics -> offered.topics(topics);
                    case Step.Series series -> series(series, items);
                    case Step.Sites sites -> told.isPresent();
                    case Step.Towns towns -> offered.towns(towns);
                };
        if (!shown) {
            return Optional.empty();
        }
        offered.menu(step);
        Prompts saying = step.saying();
        boolean first = !(step instanceof Step.Series || step instanceof Step.Topics)
                || position.listing().index() == 0;
        var says = new ArrayList<>(first ? said(saying.say(), saying, told) : List.of());
        says.addAll(items);
        says.addAll(lines(saying));
        offered.choices().values().forEach(choice -> says.add(choice.label()));
        says.addAll(said(saying.after(), saying, told));
        return Optional.of(new RenderedStep(said(saying.before(), saying, told), says, offered.choices()));
    }

    private List<Utterance> said(List<String> prompts, Prompts saying, Optional<ListedSite> told) {
        return gaps.filled(prompts, saying, told, facts.channel());
    }

    /** What a step that doesn't ask says. */
    List<Utterance> said(Prompts saying, Channel channel) {
        var says = new ArrayList<>(gaps.filled(saying.say(), saying, Optional.empty(), channel));
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

    private boolean series(Step.Series series, List<Utterance> says) {
        if (position.listing().index() >= series.items().size()) {
            return false;
        }
        says.add(new Utterance(
                script.words()
                        .phrase(
                                position.language(),
                                series.items().get(position.listing().index())),
                Map.of(),
                series.saying().slow()));
        return true;
    }
}
