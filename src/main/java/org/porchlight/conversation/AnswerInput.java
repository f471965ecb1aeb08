package org.porchlight.conversation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.porchlight.answers.AnswerReading;
import org.porchlight.answers.SaidTime;
import org.porchlight.answers.Stretch;
import org.porchlight.answers.TimeReading;
import org.porchlight.messaging.Keywords;
import org.porchlight.messaging.Language;
import org.porchlight.script.Option.Answer;
import org.porchlight.script.Step;
import org.porchlight.speech.ConversationPrompt;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Message;
import org.porchlight.understanding.Topic;
import org.porchlight.vocabulary.AnswerSign;

/** Takes a text as the answer to what was just asked, if it is one. */
final class AnswerInput {
    /** Topics that a time may be said with: "tonight please call me". */
    private static final Set<Topic> TIMED = Set.of(Topic.CALLBACK, Topic.PERSON, Topic.PLACE, Topic.DISCREET);

    private static final Set<AnswerSign> DOUBTS = Set.of(AnswerSign.NO, AnswerSign.NEGATION, AnswerSign.UNSURE);

    /** So certain an emergency is no answer that can't be told. */
    private static final float LIKELY = 0.5f;

    private final TurnBuilder turn;
    private final Navigation way;
    private final ReplyLanguage reply;

    AnswerInput(TurnBuilder turn, Navigation way, ReplyLanguage reply) {
        this.turn = turn;
        this.way = way;
        this.reply = reply;
    }

    /** An answer that is the whole text. In what may be an emergency only the words of an option count as one. */
    boolean whole(Message message, Meaning meaning) {
        return time(message, said -> said.whole() && !exactly(meaning)) || option(message, meaning);
    }

    private boolean option(Message message, Meaning meaning) {
        Optional<AnswerReading.Reply> answer = turn.asking()
                .flatMap(rendered -> exactly(meaning)
                        ? exact(rendered, message.words())
                        : reading(rendered).whole(message.tokens()));
        return answer.map(it -> switch (it) {
                    case AnswerReading.Chosen chosen -> choose(chosen);
                    case AnswerReading.Undecided _ ->
                        !urgent(meaning) && !turn.script().sought().alone(message.words()) && again(message);
                })
                .orElse(false);
    }

    private static boolean urgent(Meaning meaning) {
        return meaning.topic().emergency() && meaning.certainty() >= LIKELY;
    }

    private static boolean exactly(Meaning meaning) {
        return meaning.phrase().isPresent() && meaning.topic().emergency();
    }

    /** An answer, but to which option can't be told: the question is put again, unless a machine may be sending it. */
    private boolean again(Message message) {
        boolean question = turn.questioning()
                && !(message.words().isEmpty() || turn.position().thread().goesRound())
                && turn.asked() // any word may be a name to ask for
                        .filter(step -> step instanceof Step.AskSecret secret && secret.asks() == Step.SecretKind.WORD)
                        .isEmpty();
        if (question) {
            new MissedInput(turn, way).unknown();
        }
        return question;
    }

    /** Whether several words are just those in which an option is offered, though they would stop our texts elsewhere. */
    boolean names(Message message) {
        return message.tokens().size() > 1
                && turn.asking()
                        .filter(rendered -> reading(rendered).names(message.tokens()))
                        .isPresent();
    }

    private Optional<AnswerReading.Reply> exact(RenderedStep rendered, List<String> words) {
        return new Answers(rendered, turn.position().language())
                .of(words, true)
                .flatMap(choice -> rendered.choices().entrySet().stream()
                        .filter(entry -> entry.getValue().equals(choice))
                        .findFirst())
                .map(entry -> new AnswerReading.Chosen(entry.getKey(), Set.of()));
    }

    /** A time, or that it is a bad one, within a longer text that is about nothing else. */
    boolean within(Message message, Meaning meaning) {
        boolean other = OpenQuestion.isLeftFor(meaning) && !TIMED.contains(meaning.topic());
        boolean bounds = meaning.topic() == Topic.WITHDRAW;
        return time(message, said -> bounds ? said.limits() : !said.negated() && !other) || busy(message);
    }

    /** A time where one is asked for: its window, or what can be had instead. */
    private boolean time(Message message, Predicate<SaidTime> such) {
        Optional<SaidTime> said = turn.asked()
                .filter(Step.Windows.class::isInstance)
                .map(step -> TimeReading.read(turn.script(), message))
                .filter(it -> it.says() && such.test(it));
        said.ifPresent(this::take);
        return said.isPresent();
    }

    private void take(SaidTime said) {
        if (said.negated()) {
            new MissedInput(turn, way).unknown();
            return;
        }
        Instant now = turn.facts().now();
        List<Stretch> offered = turn.facts().calls().windows().stream()
                .map(window -> window.left(now))
                .map(left -> new Stretch(left.from(), left.until(), left.zone()))
                .toList();
        List<Stretch> fitting = said.among(offered, now);
        if (fitting.size() == 1) {
            choose(new AnswerReading.Chosen(Integer.toString(offered.indexOf(fitting.getFirst()) + 1), Set.of()));
            return;
        }
        turn.say((fitting.isEmpty() ? ConversationPrompt.NOT_THEN : ConversationPrompt.WHICH_TIME).key());
        way.ask();
    }

    /** Not now, said anywhere in a text: it is safe to wait. */
    private boolean busy(Message message) {
        return turn.asking()
                .flatMap(rendered -> reading(rendered).busy(message.tokens()))
                .map(this::choose)
                .orElse(false);
    }

    /** The words of an option with a slip, or within a longer text. Nothing is promised or destroyed on them. */
    boolean near(Message message) {
        boolean doubtful = turn.script().answers().cut(message.tokens()).stream()
                .flatMap(piece -> piece.signs().stream())
                .anyMatch(DOUBTS::contains);
        Optional<Choice> chosen = turn.asking()
                .flatMap(rendered -> new Answers(
                                rendered, turn.script(), turn.position().language())
                        .whole(message.words())
                        .map(Keywords.Hit::meaning)
                        .or(() -> new Answers(rendered, turn.position().language())
                                .of(message.words(), false)
                                .filter(it -> !doubtful && !turn.questioning())))
                .filter(choice -> !promises(choice));
        chosen.ifPresent(way::choose);
        return chosen.isPresent();
    }

    private boolean promises(Choice choice) {
        return choice.lead() instanceof Choice.Lead.ToStep to
                && turn.script()
                        .find(to.target())
                        .filter(step -> step instanceof Step.Doing doing && doing.deed() != Step.Deed.CALL_LATER)
                        .isPresent();
    }

    private boolean choose(AnswerReading.Chosen chosen) {
        Optional<Choice> choice = turn.asking().map(it -> it.choices().get(chosen.key()));
        if (choice.isPresent() && !chosen.languages().isEmpty()) {
            reply.knowing(chosen.languages());
        }
        choice.ifPresent(way::choose);
        return choice.isPresent();
    }

    private AnswerReading reading(RenderedStep rendered) {
        Map<String, Choice> choices = rendered.choices();
        Step.Asking step = turn.asked().orElseThrow();
        var answers = new EnumMap<Answer, String>(Answer.class);
        step.choices().menu().forEach((key, option) -> option.answer()
                .filter(answer -> choices.containsKey(key))
                .ifPresent(answer -> answers.put(answer, key)));
        if (step instanceof Step.Windows && choices.size() == 1) {
            answers.put(Answer.YES, choices.keySet().iterator().next());
        }
        var reading = new AnswerReading(turn.script().answers(), turn.position().language(), choices.keySet(), answers);
        choices.forEach((key, choice) -> {
            for (Language one : Language.values()) {
                choice.answers(turn.script(), one).forEach(words -> reading.name(words, key, one));
            }
        });
        return reading;
    }
}
