package org.porchlight.conversation;

import java.util.List;
import java.util.Optional;
import org.porchlight.turn.TextThread;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Message;
import org.porchlight.understanding.Topic;
import org.porchlight.vocabulary.KeywordFile;

/** Keeps up with what a thread shows: a text that goes round and round, and whether it may be read by somebody else. */
final class ThreadSoFar {
    private static final float NO_GUESS = 0.5f;

    private final TurnBuilder turn;
    private final KeywordFile vocabulary;

    ThreadSoFar(TurnBuilder turn) {
        this.turn = turn;
        this.vocabulary = turn.script().vocabulary();
    }

    /**
     * Notes a text. After "cant talk hes here" replies name no topic; one that the person names, or an emergency in
     * words that mean nothing else, ends that.
     */
    void came(Message message, Meaning meaning) {
        boolean emergency =
                meaning.phrase().isPresent() && meaning.topic().emergency() && meaning.topic() != Topic.HELP;
        boolean named = emergency || turn.script().words().namesTopic(message.words());
        turn.move(here -> {
            TextThread before = here.thread();
            TextThread thread = message.empty() ? before : before.after(message.own());
            return here.with(thread.discreet(thread.discreet() && !named));
        });
    }

    /**
     * What a text is taken to mean: in a discreet thread, which another may be writing in, a mere guess at violence
     * is none. Lines against it are the last that he should read.
     */
    Meaning taken(Meaning meaning) {
        boolean guess = meaning.topic() == Topic.VIOLENCE
                && meaning.phrase().isEmpty()
                && meaning.certainty() < NO_GUESS
                && turn.position().thread().discreet();
        return guess
                ? new Meaning(
                        meaning.language(),
                        Topic.UNCLEAR,
                        meaning.certainty(),
                        Optional.empty(),
                        meaning.guesses(),
                        Optional.empty())
                : meaning;
    }

    /** Stays silent when the same text comes for the third time: it is a machine's, unless it tells of an emergency. */
    boolean goesRound(Message message, Meaning meaning) {
        return turn.position().thread().goesRound()
                && !message.empty()
                && !meaning.topic().emergency()
                && !movesOn(message.words());
    }

    /** BACK, AGAIN, HELP and our other words are sent again and again by people. */
    private boolean movesOn(List<String> tokens) {
        return vocabulary.command(tokens, turn.position().language()).isPresent();
    }
}
