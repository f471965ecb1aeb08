package org.porchlight.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.CarrierWords;
import org.porchlight.messaging.Keywords.Hit;
import org.porchlight.places.PlaceFinding;
import org.porchlight.script.KeywordFile;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Message;

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
            askOrBegin();
        });
        return hit.isPresent();
    }

    /** A word of ours that is the whole text. Only such words take anything back. */
    private boolean command(Message message, Meaning meaning) {
        Optional<Hit<String>> hit = vocabulary
                .command(message.words(), turn.position().language())
                .filter(it -> mayLead(commands().get(it.meaning())))
                .filter(it -> message.words().size() == 1 || !placed(message));
        hit.ifPresent(it -> {
            reply.of(meaning.language().filter(it.languages()::contains));
            reply.knowing(it.languages());
            way.go(commands().get(it.meaning()));
        });
        return hit.isPresent();
    }

    /** Whether words that stand around a command are a place too: "narcan LA". */
    private boolean placed(Message message) {
        return turn.facts().atlas().find(message.own(), turn.facts().region()) instanceof PlaceFinding.One;
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
