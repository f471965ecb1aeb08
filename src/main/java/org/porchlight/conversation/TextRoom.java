package org.porchlight.conversation;

import static org.porchlight.speech.ConversationPrompt.FIRST_TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Gsm7;
import org.porchlight.messaging.Segments;
import org.porchlight.messaging.Sms;
import org.porchlight.script.Phrase;
import org.porchlight.script.Script;
import org.porchlight.script.Step;
import org.porchlight.speech.ConversationPrompt;
import org.porchlight.speech.Utterance;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Position;

/**
 * Shares out the room in a text. It names the operator in the first reply of a thread, as phone companies want it.
 * Emergencies come without: nothing may take room from what to do now. So does a discreet thread, which somebody else may
 * be reading, and a text that has no room left; HELP names the operator whenever it is asked. A text that tells a place
 * is to be read at one glance: beyond two segments it gives up what it can do without.
 */
record TextRoom(Script script, Facts facts, Position position) {
    /** Segments that a text may take which tells a place, or offers the keys of other languages. */
    static final int FEW = 2;

    private static final Predicate<Phrase> OPERATOR = phrase -> phrase.key().startsWith(FIRST_TEXT.key());

    /** What a text about a place can do without most easily; the first go first. */
    private static final List<Predicate<Phrase>> LEAST = List.of(fills("fits"), fills("checked"));

    /** What else it can do without, once all is said in few words. */
    private static final List<Predicate<Phrase>> SPARE =
            List.of(fills("place"), fills("service", "place"), OPERATOR, fills("note"), fills("kind"));

    /** A prompt that tells of a site says when that is open. */
    private static final String SITE = "hours";

    /** What is said of the operator after all this; empty where nothing is. */
    Optional<Utterance> first(List<Utterance> says) {
        if (position.contact().turn() != 1
                || emergency()
                || asksForHelp()
                || new Discretion(script, position).holds(facts)) {
            return Optional.empty();
        }
        return Optional.of(said(FIRST_TEXT)).filter(first -> tellsSite(says) || fits(says, first));
    }

    private boolean emergency() {
        return script.find(position.step())
                .map(Step::topic)
                .filter(script.replies()::containsKey)
                .isPresent();
    }

    private boolean asksForHelp() {
        return position.step().equals(script.hotline().commands().get("help"));
    }

    private boolean fits(List<Utterance> says, Utterance first) {
        return segments(Stream.concat(says.stream(), Stream.of(first, said(ConversationPrompt.HINT)))
                        .toList())
                <= Sms.MOST;
    }

    /**
     * The same of a text about a place; where it takes more than two segments, in fewer words and without what it can do
     * without.
     */
    List<Utterance> shared(List<Utterance> says) {
        var left = new ArrayList<>(says);
        if (tellsSite(says)) {
            shorten(left, OPERATOR);
            leaveOut(left, LEAST);
            shorten(left, _ -> true);
            leaveOut(left, SPARE);
        }
        return left;
    }

    private void shorten(List<Utterance> says, Predicate<Phrase> some) {
        says.replaceAll(said -> some.test(said.phrase()) && segments(says) > FEW ? briefly(said) : said);
    }

    private static void leaveOut(List<Utterance> says, List<Predicate<Phrase>> spares) {
        for (Predicate<Phrase> spare : spares) {
            if (segments(says) > FEW) {
                says.removeIf(said -> spare.test(said.phrase()));
            }
        }
    }

    private Utterance briefly(Utterance said) {
        return script.words()
                .briefly(said.phrase())
                .map(few -> new Utterance(few, said.values(), said.slow()))
                .orElse(said);
    }

    private static Predicate<Phrase> fills(String... gaps) {
        return phrase -> phrase.gaps(Channel.TEXT).equals(Set.of(gaps));
    }

    private static boolean tellsSite(List<Utterance> says) {
        return says.stream().anyMatch(said -> said.phrase().gaps(Channel.TEXT).contains(SITE));
    }

    static int segments(List<Utterance> says) {
        List<String> lines = says.stream().map(said -> said.in(Channel.TEXT)).toList();
        return Segments.of(Gsm7.approximate(String.join("\n", lines))).count();
    }

    private Utterance said(ConversationPrompt prompt) {
        return new Utterance(script.words().phrase(position.language(), prompt), Map.of(), false);
    }
}
