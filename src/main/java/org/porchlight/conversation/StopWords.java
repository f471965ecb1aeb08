package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.CarrierWords;
import org.porchlight.messaging.Keywords.Hit;
import org.porchlight.script.Hotline;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Input;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Message;

/**
 * Acts on the words that stop our texts and let them come again: the provider's own and ours. Each acts only as the
 * whole text, courtesies around it included, never by a slip and never by a guess.
 */
final class StopWords {
    /** What all that takes something back is noted as. */
    private static final String TAKEN_BACK = "taken-back";

    private final TurnBuilder turn;
    private final Navigation way;
    private final ReplyLanguage reply;
    private final Hotline hotline;

    StopWords(TurnBuilder turn, Navigation way, ReplyLanguage reply) {
        this.turn = turn;
        this.way = way;
        this.reply = reply;
        this.hotline = turn.script().hotline();
    }

    /**
     * Acts on such a word; false where the text is none, or a START word that changes nothing.
     *
     * @param meaning tells the language of what stands around a word that all have: "stop svp"
     * @param answer whether words of ours are those of an option that is offered: "NO text" where a text is offered
     */
    boolean take(Input.Words words, Meaning meaning, boolean answer) {
        String text = words.message().own();
        Optional<CarrierWords.CarrierAct> kind = words.provider()
                .or(() -> CarrierWords.meant(text, words.message().words()));
        boolean answered = words.provider().isPresent() || CarrierWords.of(text).isPresent();
        Optional<Hit<String>> ours =
                answer ? Optional.empty() : ours(words.message().words());
        ours.ifPresent(it -> reply.knowing(it.languages()));
        if (kind.filter(CarrierWords.CarrierAct.STOP::equals).isPresent() || ours.isPresent()) {
            reply.of(meaning.language());
            stop(answered);
        } else if (kind.filter(CarrierWords.CarrierAct.START::equals).isPresent()
                && turn.facts().stopped()) {
            start(answered);
        } else {
            mayCallAgain(words.message());
            return false;
        }
        return true;
    }

    private Optional<Hit<String>> ours(List<String> tokens) {
        return turn.script().vocabulary().stop(tokens, turn.position().language());
    }

    /** They get the answer that anybody gets; whether calls were stopped can't be told from it. */
    private void mayCallAgain(Message message) {
        if (CarrierWords.onlyStarts(message.own(), message.words())) {
            turn.promise(new Effect.Unstop(turn.entrances().home()));
        }
    }

    /** The provider itself answers its own words, so nothing is said to them here. */
    private void stop(boolean answered) {
        turn.promise(new Effect.StopTexts(hotline.unstopped()));
        turn.note(TAKEN_BACK);
        turn.close();
        if (!answered) {
            way.begin(hotline.stopped());
        }
    }

    private void start(boolean answered) {
        turn.promise(new Effect.Unstop(hotline.unstopped()));
        turn.close();
        if (!answered) {
            way.home();
        }
    }
}
