package org.porchlight.switchboard;

import java.util.List;
import java.util.Optional;
import org.porchlight.messaging.Language;
import org.porchlight.script.Script;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;
import org.porchlight.understanding.Message;
import org.porchlight.understanding.Topic;

/**
 * What the line made of one text.
 *
 * @param language in which it is answered, or would be, where nothing is; of a bare reaction, the language of what it
 *     quotes
 * @param topic of the answer, which in a conversation isn't always what the text alone would be about
 * @param certainty of that topic, 0 to 1; 1 where our own words, or the question before, left no doubt
 * @param because the words that decided, weightiest first
 * @param reply as it would be sent; empty where nothing is answered, or the provider answers by itself
 * @param does what would be promised, erased or stopped: {@code callback}, {@code later}, {@code withdraw},
 *     {@code forget}, {@code stop}, {@code start}
 */
public record UnderstoodText(
        String text,
        Language language,
        Topic topic,
        double certainty,
        List<String> because,
        String reply,
        List<String> does) {
    static UnderstoodText of(Script script, Position before, Message message, Turn turn) {
        TextReading reading = TextReading.of(script, before, message, turn);
        return new UnderstoodText(
                message.raw(),
                reading.language(),
                reading.topic(),
                reading.certainty(),
                reading.because(message, script.understanding()),
                turn.message(),
                turn.promises().stream().flatMap(it -> deed(it).stream()).toList());
    }

    /** A draft promises nothing yet: it is erased with the contact unless a request is committed. */
    private static Optional<String> deed(Effect.Promise promise) {
        return switch (promise) {
            case Effect.AskCall _, Effect.NowIsGood _ -> Optional.of("callback");
            case Effect.CallLater _ -> Optional.of("later");
            case Effect.Withdraw _ -> Optional.of("withdraw");
            case Effect.Forget _ -> Optional.of("forget");
            case Effect.StopTexts _, Effect.StopCalls _ -> Optional.of("stop");
            case Effect.Unstop _ -> Optional.of("start");
            case Effect.SendText _, Effect.Draft _, Effect.Connect _, Effect.CountFeedback _, Effect.ReportSite _ ->
                Optional.empty();
        };
    }
}
