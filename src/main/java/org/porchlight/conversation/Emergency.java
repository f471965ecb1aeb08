package org.porchlight.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.messaging.Keywords.Hit;
import org.porchlight.script.Hotline;
import org.porchlight.script.Replies;
import org.porchlight.script.Step;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Message;
import org.porchlight.understanding.Topic;

/**
 * Leads a text about an emergency to its first answer, and keeps a person who is inside one there: a topic file with
 * replies is one that nothing but an exact command, or an emergency that weighs as much, leads out of. It calls nobody.
 */
final class Emergency {
    /** What is written alone, in every language, when there is no time for words. */
    private static final Set<String> CRIES = Set.of("911", "od", "sos", "🆘");

    /** What is less certain than this says hardly anything. */
    private static final float LIKELY = 0.5f;
    /** What is less certain than this leads out of no emergency: "no one cares" asks for no naloxone. */
    private static final float GUESSED = 0.2f;

    private final TurnBuilder turn;
    private final Navigation way;
    private final ReplyLanguage reply;
    private final EmergencyAtHand here;

    Emergency(TurnBuilder turn, Navigation way, ReplyLanguage reply) {
        this.turn = turn;
        this.way = way;
        this.reply = reply;
        this.here = new EmergencyAtHand(turn);
    }

    /** Answers a text of nothing but a cry. It is of no language, so a new conversation is offered all of them. */
    boolean cried(Message message) {
        if (message.tokens().isEmpty() || !CRIES.containsAll(message.tokens()) || asksWhatThisIs(message)) {
            return false;
        }
        way.go(cry());
        return true;
    }

    private String cry() {
        Hotline hotline = turn.script().hotline();
        return turn.position().fresh() ? hotline.cry() : hotline.topics().get(Topic.OVERDOSE);
    }

    /** Answers an emergency, unless the person is inside one already that this text goes on about. */
    boolean begins(Message message, Meaning meaning) {
        Topic topic = meaning.topic();
        if (!topic.emergency() || !mayLead(message, meaning) || belongsHere(meaning)) {
            return false;
        }
        reply.of(meaning.language());
        // What the line is for is told there by its steps alone.
        boolean alone = topic == Topic.HELP && turn.facts().calls().ringBack();
        way.go(alone ? cry() : turn.script().hotline().topics().get(topic));
        return true;
    }

    /** Whether the conversation stands inside an emergency. */
    boolean inside() {
        return here.replies().isPresent();
    }

    /** Inside an emergency: an option named in the text, else what its topic leads to here, else the next step. */
    boolean goesOn(Meaning meaning, List<String> tokens) {
        Optional<Replies> replies = here.replies();
        if (replies.isEmpty()) {
            return false;
        }
        Optional<Choice> named = turn.asked().flatMap(asked -> named(asked, tokens));
        String step = step(meaning, replies.get());
        // Exact words about a danger choose no option that is named beside them.
        boolean certain =
                meaning.phrase().isPresent() && (step != null || meaning.topic().emergency());
        reply.of(meaning.language());
        if (named.isPresent() && !certain) {
            way.choose(named.get());
        } else if (step != null) {
            way.onward(step);
        } else {
            turn.current().ifPresentOrElse(asking -> way.go(asking.choices().silent()), way::home);
        }
        return true;
    }

    /** Where a text leads by its topic; by none where it says nothing that is answered here. */
    private String step(Meaning meaning, Replies replies) {
        String step = here.lead(meaning.topic()).orElse(null);
        boolean first = step != null && step.equals(replies.topics().get(Topic.HELP));
        boolean vague = meaning.phrase().isEmpty() && (step == null || first || meaning.certainty() < LIKELY);
        boolean out = vague && meaning.certainty() < GUESSED && step != null && !inThisFile(step);
        return vague ? ownCard(replies).orElse(out ? null : step) : step;
    }

    /**
     * The card that goes on where those at hand, or before, are a remark's own, each the other's next, as for a person
     * who is alone: no vague text, such as the address that they send, brings the cards for who helps.
     */
    private Optional<String> ownCard(Replies replies) {
        Optional<String> before = turn.position().back().reversed().stream().findFirst();
        return turn.current()
                .filter(card -> own(card, replies))
                .map(card -> card.choices().silent())
                .or(() -> before.filter(
                        name -> asking(name).filter(card -> own(card, replies)).isPresent()));
    }

    private boolean own(Step.Asking card, Replies replies) {
        return next(card)
                .filter(other -> other.choices().silent().equals(card.name()))
                .filter(other -> replies.remarks().containsValue(card.name())
                        || replies.remarks().containsValue(other.name()))
                .isPresent();
    }

    /** The option in the most words, here or in what comes next; with a slip only here: "dont" is near "done". */
    private Optional<Choice> named(Step.Asking asked, List<String> tokens) {
        return Stream.concat(Stream.of(asked), next(asked).stream())
                .flatMap(step -> hit(step, tokens).filter(Hit::exact).stream())
                .max(Comparator.comparingInt(hit -> hit.to() - hit.from()))
                .or(() -> hit(asked, tokens))
                .map(Hit::meaning);
    }

    private Optional<Hit<Choice>> hit(Step.Asking step, List<String> tokens) {
        return turn.renderer()
                .rendered(step)
                .flatMap(rendered -> new Answers(rendered, turn.position().language()).within(tokens))
                .filter(hit -> !Denial.of(turn.script(), tokens, hit) && !Denial.bare(turn.script(), tokens, hit));
    }

    /** What comes next: its options may be named already, since a first answer has no room for all. */
    private Optional<Step.Asking> next(Step.Asking step) {
        return asking(step.choices().silent());
    }

    private Optional<Step.Asking> asking(String name) {
        return turn.script().find(name).filter(Step.Asking.class::isInstance).map(Step.Asking.class::cast);
    }

    /** From the number that calls show only words lead away that can mean nothing else. */
    private boolean mayLead(Message message, Meaning meaning) {
        if (!turn.facts().calls().ringBack()) {
            return !here.guessed(meaning, GUESSED);
        }
        boolean heavy = !lighter(meaning.topic().rank(), Topic.Rank.HARM);
        boolean cries = meaning.topic() == Topic.HELP
                && !turn.script()
                        .vocabulary()
                        .ours(message.words(), turn.position().language());
        return meaning.phrase().isPresent() && (heavy || cries) && !asksWhatThisIs(message);
    }

    /** "Overdose?", on the number that calls show, asks what the line is. */
    private boolean asksWhatThisIs(Message message) {
        return turn.facts().calls().ringBack()
                && message.tokens().size() == 1
                && message.own().contains("?");
    }

    /**
     * What weighs less than the emergency at hand stays here, and so does what its replies answer. But exact words about
     * another danger lead to that, but not a cry for help, where this file has a step for it or a person may be dying.
     */
    private boolean belongsHere(Meaning meaning) {
        Topic topic = meaning.topic();
        Topic.Rank rank = here.rank();
        boolean another = rank != Topic.Rank.DYING && elsewhere(meaning);
        return here.replies()
                .map(Replies::topics)
                .filter(replies -> lighter(topic.rank(), rank) || (topic.rank() == rank && replies.containsKey(topic)))
                .filter(replies -> !another || replies.containsKey(topic) && inThisFile(replies.get(topic)))
                .isPresent();
    }

    /** Whether a text says in exact words what another topic's file is for. */
    private boolean elsewhere(Meaning meaning) {
        return meaning.phrase().isPresent()
                && meaning.topic() != Topic.HELP
                && !inThisFile(turn.script().hotline().topics().get(meaning.topic()));
    }

    private boolean inThisFile(String step) {
        String file = turn.script().step(step).topic();
        return file.equals(turn.current().map(Step::topic).orElse(""));
    }

    private static boolean lighter(Topic.Rank one, Topic.Rank other) {
        return one.compareTo(other) > 0;
    }
}
