package org.porchlight.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.Sms;
import org.porchlight.script.Prompts;
import org.porchlight.script.Script;
import org.porchlight.script.Step;
import org.porchlight.speech.ConversationPrompt;
import org.porchlight.speech.Utterance;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Position;

/** Renders steps: what they say and offer at this position, with these facts. */
final class StepRenderer {
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
                    case Step.Meant _ -> choices.meant();
                    case Step.Series _ -> item.isPresent();
                    case Step.NearestSites _ -> site.isPresent();
                    case Step.Towns towns -> choices.towns(towns);
                };
        also(choices, step);
        return shown
                ? Optional.of(inAnyLanguage(
                        step, choices, () -> rendered(step, site, item, new LinkedHashMap<>(choices.choices()))))
                : Optional.empty();
    }

    /** Adds what can be chosen besides a list's items; in a discreet thread nothing that names a topic. */
    private void also(AvailableChoices choices, Step.Asking step) {
        choices.menu(step);
        choices.lines(step);
        var discretion = new Discretion(script, position);
        if (discretion.holds(facts)) {
            choices.choices().values().removeIf(choice -> discretion.tells(choice.label()));
        }
    }

    /** With the keys of the other languages, where no word has shown which is the person's and there is room. */
    private RenderedStep inAnyLanguage(Step.Asking step, AvailableChoices choices, Supplier<RenderedStep> rendered) {
        RenderedStep plain = rendered.get();
        if (facts.channel() == Channel.VOICE || position.thread().theirLanguage()) {
            return plain;
        }
        choices.languages(step);
        RenderedStep offering = rendered.get();
        int most = step instanceof Step.NearestSites ? TextRoom.FEW : Math.max(TextRoom.FEW, segments(plain));
        boolean room = segments(offering) <= most && segments(offering, regret(step)) <= Sms.MOST;
        return room ? offering : plain;
    }

    /** What is said before a step when an answer to it meant nothing. */
    private String regret(Step.Asking step) {
        return step instanceof Step.AskPlace ask ? ask.unclear() : ConversationPrompt.UNCLEAR.key();
    }

    private int segments(RenderedStep step, String... more) {
        Stream<Utterance> besides = Stream.concat(Stream.of(ConversationPrompt.HINT.key()), Stream.of(more))
                .map(prompt -> new Utterance(script.words().phrase(position.language(), prompt), Map.of(), false));
        return TextRoom.segments(Stream.of(step.before().stream(), step.says().stream(), besides)
                .flatMap(part -> part)
                .toList());
    }

    private RenderedStep rendered(
            Step.Asking step, Optional<ListedSite> site, Optional<Utterance> item, Map<String, Choice> choices) {
        Prompts saying = step.saying();
        var says = new ArrayList<Utterance>();
        if (!position.listing().started() || !goesOn(step)) {
            says.addAll(said(saying.say(), saying, site));
        }
        item.ifPresent(says::add);
        says.addAll(lines(saying, facts.channel(), choices.values()));
        choices.values().stream()
                .filter(choice -> !choice.besideItsLine())
                .map(Choice::label)
                .filter(label -> label.tells(facts.channel()))
                .forEach(says::add);
        says.addAll(said(saying.after(), saying, site));
        if (step instanceof Step.AskPlace ask && !names(ask).isEmpty()) {
            says.addAll(said(ask.aloud().stream().toList(), saying, site));
        }
        return new RenderedStep(said(saying.before(), saying, site), says, choices);
    }

    /** Names of places that a caller may say at a step; none where no machine listens. */
    List<String> names(Step.Asking step) {
        return facts.channel() == Channel.VOICE
                        && step instanceof Step.AskPlace ask
                        && ask.aloud().isPresent()
                ? facts.atlas().saidNear(facts.region())
                : List.of();
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
                        values.said(series.items().get(index)),
                        Map.of(),
                        series.saying().slow()));
    }

    private List<Utterance> said(List<String> prompts, Prompts saying, Optional<ListedSite> site) {
        return values.filled(prompts, saying, site, facts.channel());
    }

    /** Renders a step that doesn't ask. */
    List<Utterance> said(Prompts saying, Channel channel) {
        var says = new ArrayList<>(values.filled(saying.say(), saying, Optional.empty(), channel));
        says.addAll(lines(saying, channel, List.of()));
        return says;
    }

    private List<Utterance> lines(Prompts saying, Channel channel, Collection<Choice> choices) {
        return saying.lines()
                .map(group -> new ReferralWords(script, facts, position).of(group, channel, choices, saying.slow()))
                .orElse(List.of());
    }
}
