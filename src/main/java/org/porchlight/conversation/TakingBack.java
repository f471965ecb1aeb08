package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.porchlight.answers.TimeReading;
import org.porchlight.messaging.Keywords.Hit;
import org.porchlight.messaging.Wording;
import org.porchlight.script.Option;
import org.porchlight.script.Step;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Message;
import org.porchlight.understanding.Topic;
import org.porchlight.vocabulary.AnswerSign;
import org.porchlight.vocabulary.KeywordFile;

/**
 * Asks about what may want to take something back: words that would do it as the whole text, within a longer one. Nothing
 * is done here. What says that all shall stay as it is changes nothing, and is told so.
 */
final class TakingBack {
    /** Topics beside which such words may be meant. */
    private static final Set<Topic> MAY_MEAN_IT =
            Set.of(Topic.UNCLEAR, Topic.STOP, Topic.WITHDRAW, Topic.CALLBACK, Topic.PERSON, Topic.HOSTILE, Topic.WRONG);

    /** And beside these, where something is to be erased. */
    private static final Set<Topic> MAY_ERASE =
            Set.of(Topic.PRIVACY, Topic.DISCREET, Topic.MENU, Topic.WHO, Topic.THANKS, Topic.CUTDOWN);

    /** What is asked about on the number that calls show, beside whatever else: "i got no call" there wants nothing. */
    private static final Set<String> SURELY =
            Set.of(KeywordFile.NO_MORE_CALLS, KeywordFile.STOP, KeywordFile.FORGET, KeywordFile.ERASE);

    /** So many words before "keep" a negation turns it. */
    private static final int NEAR = 3;

    private static final Pattern CLAUSES = Pattern.compile("[,.;:!?\\n]+");

    private final TurnBuilder turn;
    private final Navigation way;
    private final ReplyLanguage reply;

    TakingBack(TurnBuilder turn, Navigation way, ReplyLanguage reply) {
        this.turn = turn;
        this.way = way;
        this.reply = reply;
    }

    /** Asks, or says that nothing changes; false where a text is about something else. */
    boolean asks(Message message, Meaning meaning) {
        Optional<String> asking = step(message, meaning);
        Optional<String> step = asking.filter(command(KeywordFile.STANDING)::equals)
                .or(() -> kept(message, meaning))
                .or(() -> asking);
        step.ifPresent(to -> {
            reply.of(meaning.language());
            way.go(to);
        });
        return step.isPresent();
    }

    private Optional<String> step(Message message, Meaning meaning) {
        return turn.script()
                .vocabulary()
                .destroying(message.words(), turn.position().language())
                .filter(hit ->
                        hit.meaning().equals(KeywordFile.STANDING) || !Denial.of(turn.script(), message.words(), hit))
                .filter(hit -> turn.facts().calls().ringBack()
                        ? SURELY.contains(hit.meaning())
                        : mayMean(hit.meaning(), meaning.topic()))
                .map(hit -> asking(hit.meaning(), message))
                .or(() -> there(message, meaning));
    }

    private static boolean mayMean(String words, Topic topic) {
        boolean asksOnly = words.equals(KeywordFile.ERASE) || words.equals(KeywordFile.STANDING);
        return MAY_MEAN_IT.contains(topic)
                || ((asksOnly || words.equals(KeywordFile.FORGET)) && MAY_ERASE.contains(topic));
    }

    private String asking(String words, Message message) {
        return switch (words) {
            case KeywordFile.STOP -> topic(Topic.STOP);
            case KeywordFile.FORGET, KeywordFile.ERASE -> command(KeywordFile.ERASE);
            case KeywordFile.STANDING -> command(KeywordFile.STANDING);
            default -> limits(message) ? command(KeywordFile.STANDING) : topic(Topic.WITHDRAW);
        };
    }

    /** "No call after 9" takes no call back. */
    private boolean limits(Message message) {
        return TimeReading.read(turn.script(), message).limits();
    }

    /** On the number that calls show a guess is enough to ask: who holds the phone there has no other way out. */
    private Optional<String> there(Message message, Meaning meaning) {
        boolean sounds = Set.of(Topic.STOP, Topic.WITHDRAW, Topic.WRONG).contains(meaning.topic());
        return Optional.of(topic(Topic.WITHDRAW))
                .filter(step -> turn.facts().calls().ringBack() && sounds && !limits(message))
                .filter(step -> meaning.phrase().isPresent() || OpenQuestion.isLeftFor(meaning));
    }

    /** The step that says so where all shall stay as it is: the no of what would be asked. */
    private Optional<String> kept(Message message, Meaning meaning) {
        if (turn.facts().calls().ringBack() || (turn.questioning() && !mayMean(KeywordFile.ERASE, meaning.topic()))) {
            return Optional.empty();
        }
        return Stream.of(CLAUSES.split(message.own()))
                .map(Wording::tokens)
                .flatMap(clause -> kept(clause, meaning.topic()).stream())
                .findFirst();
    }

    private Optional<String> kept(List<String> clause, Topic topic) {
        return turn.script()
                .vocabulary()
                .passing()
                .said(clause, turn.position().language())
                .filter(hit -> !negated(clause, hit))
                .flatMap(hit -> switch (hit.meaning()) {
                    case GO_ON -> refusal(Topic.STOP);
                    case KEEP -> refusal(topic == Topic.STOP ? Topic.STOP : Topic.WITHDRAW);
                    case WHY, SOMEWHERE, CALLER, FINISHED -> Optional.empty();
                });
    }

    private boolean negated(List<String> clause, Hit<?> hit) {
        List<String> before = clause.subList(Math.max(0, hit.from() - NEAR), hit.from());
        return turn.script().answers().cut(before).stream()
                .anyMatch(piece -> piece.signs().contains(AnswerSign.NEGATION));
    }

    private Optional<String> refusal(Topic topic) {
        return turn.script()
                .find(topic(topic))
                .filter(Step.Asking.class::isInstance)
                .flatMap(step -> ((Step.Asking) step)
                        .choices().menu().values().stream()
                                .filter(option -> option.answer()
                                        .filter(Option.Answer.NO::equals)
                                        .isPresent())
                                .findFirst())
                .map(Option::to);
    }

    private String topic(Topic topic) {
        return turn.script().hotline().topics().get(topic);
    }

    private String command(String command) {
        return turn.script().hotline().commands().get(command);
    }
}
