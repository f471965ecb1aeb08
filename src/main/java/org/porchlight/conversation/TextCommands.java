package org.porchlight.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.answers.TimeReading;
import org.porchlight.messaging.CarrierWords;
import org.porchlight.messaging.Keywords.Hit;
import org.porchlight.messaging.Language;
import org.porchlight.places.PlaceFinding;
import org.porchlight.script.Step;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Message;
import org.porchlight.vocabulary.AnswerSign;
import org.porchlight.vocabulary.KeywordFile;

/** Acts on words of ours that are the whole text: START, the name of a language, a command, a greeting. */
final class TextCommands {
    private final TurnBuilder turn;
    private final Navigation way;
    private final ReplyLanguage reply;
    private final KeywordFile vocabulary;

    TextCommands(TurnBuilder turn, Navigation way, ReplyLanguage reply) {
        this.turn = turn;
        this.way = way;
        this.reply = reply;
        this.vocabulary = turn.script().vocabulary();
    }

    boolean take(Message message, Meaning meaning) {
        List<String> tokens = message.words();
        return starts(message) || language(tokens) || command(message, meaning);
    }

    /** A START word of a person whom nothing was stopped for asks for nothing new. */
    private boolean starts(Message message) {
        boolean starts = CarrierWords.onlyStarts(message.own(), message.words());
        if (starts) {
            askOrBegin();
        }
        return starts;
    }

    private boolean language(List<String> tokens) {
        Optional<Hit<String>> hit = vocabulary.language(tokens, turn.position().language());
        hit.flatMap(it -> it.languages().stream().findFirst()).ifPresent(language -> {
            turn.move(here -> here.in(language));
            new EmergencyAtHand(turn).first().ifPresentOrElse(way::go, this::askOrBegin);
        });
        return hit.isPresent();
    }

    /** A word of ours that is the whole text. Only such words take anything back; inside an emergency none tells of else. */
    private boolean command(Message message, Meaning meaning) {
        boolean inside = new EmergencyAtHand(turn).replies().isPresent();
        Optional<Hit<String>> hit = vocabulary
                .command(message.words(), turn.position().language())
                .filter(it -> mayLead(commands().get(it.meaning())))
                .filter(it -> !inside || !subjects().contains(it.meaning()))
                .filter(it -> message.words().size() == 1 || !placed(message));
        hit.ifPresent(it -> {
            reply.of(meaning.language().filter(it.languages()::contains));
            reply.knowing(it.languages());
            String step = commands().get(it.meaning());
            if (!new Aside(turn, way, reply).notYet(step) && !beside(it, message.words())) {
                way.go(step);
            }
        });
        return hit.isPresent();
    }

    /** On the number that calls show, no more calls are wanted, whatever is asked there. */
    boolean stopsCalls(Message message) {
        return turn.facts().calls().ringBack()
                && vocabulary
                        .command(message.words(), turn.position().language())
                        .filter(it -> it.meaning().equals(KeywordFile.NO_MORE_CALLS))
                        .filter(this::does)
                        .isPresent();
    }

    private boolean does(Hit<String> hit) {
        reply.knowing(hit.languages());
        way.go(commands().get(hit.meaning()));
        return true;
    }

    /** Gives up a callback request that is half made, at any of its questions. Elsewhere such words mean nothing. */
    boolean givesUp(Message message) {
        if (turn.asked().isEmpty() || !OpenQuestion.ofRequest(turn.script(), turn.position())) {
            return false;
        }
        Optional<Hit<String>> hit =
                vocabulary.givesUp(message.words(), turn.position().language());
        boolean gives = hit.isPresent() || refuses(message);
        hit.ifPresent(it -> reply.knowing(it.languages()));
        if (gives) {
            way.go(commands().get(KeywordFile.GIVE_UP));
        }
        return gives;
    }

    /** A no, where only times are offered, wants none of them. */
    private boolean refuses(Message message) {
        Set<AnswerSign> signs = turn.script().answers().cut(message.tokens()).stream()
                .flatMap(piece -> piece.signs().isEmpty() ? Stream.of(AnswerSign.UNSURE) : piece.signs().stream())
                .collect(Collectors.toSet());
        return turn.asked().filter(Step.Windows.class::isInstance).isPresent()
                && signs.contains(AnswerSign.NO)
                && !TimeReading.read(turn.script(), message).says()
                && EnumSet.of(AnswerSign.NO, AnswerSign.NEGATION, AnswerSign.AROUND)
                        .containsAll(signs);
    }

    /** A place in the words around what asks for one: "narcan la", where no French or Spanish is spoken. */
    private boolean beside(Hit<String> hit, List<String> tokens) {
        Step.AskPlace where =
                (Step.AskPlace) turn.script().step(turn.script().hotline().where());
        boolean asks = turn.script()
                .find(commands().get(hit.meaning()))
                .filter(step -> step.topic().equals(where.topic()))
                .isPresent();
        if (!asks || turn.position().language() != Language.EN || hit.to() == tokens.size()) {
            return false;
        }
        String rest = String.join(" ", tokens.subList(hit.to(), tokens.size()));
        PlaceFinding found = turn.facts().atlas().answer(rest, turn.facts().region());
        if (found instanceof PlaceFinding.One) {
            new PlaceAnswer(turn, way).found(where, found);
        }
        return found instanceof PlaceFinding.One;
    }

    /** Whether words that stand around a command are a place too: "narcan LA". */
    private boolean placed(Message message) {
        return turn.facts().atlas().find(message.own(), turn.facts().region()) instanceof PlaceFinding.One;
    }

    private Set<String> subjects() {
        return turn.script().hotline().leading().subjects();
    }

    private Map<String, String> commands() {
        return turn.script().hotline().commands();
    }

    /** On the number that calls show, our words lead nowhere that tells what this is. */
    private boolean mayLead(String target) {
        boolean revealing = turn.script()
                .find(turn.entrances().discreet(target))
                .filter(step -> !step.topic()
                        .equals(turn.script().step(turn.entrances().menu()).topic()))
                .isPresent();
        return !turn.facts().calls().ringBack() || !revealing;
    }

    /** A greeting as the whole text, slips included. */
    boolean greeting(List<String> tokens) {
        Optional<Hit<String>> hit = vocabulary.greeting(tokens, turn.position().language());
        hit.ifPresent(it -> {
            reply.knowing(it.languages());
            askOrBegin();
        });
        return hit.isPresent();
    }

    /** A question that waits is put again; otherwise the conversation starts over. */
    private void askOrBegin() {
        if (turn.questioning()) {
            way.ask();
        } else {
            way.home();
        }
    }
}
