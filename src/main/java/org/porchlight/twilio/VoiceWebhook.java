package org.porchlight.twilio;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.switchboard.Contact;
import org.porchlight.switchboard.Reply;
import org.porchlight.switchboard.Switchboard;
import org.porchlight.turn.Input;
import org.porchlight.turn.LineOutcome;

/** Answers calls: how one begins, and each turn after that. The sealed position rides in the query as {@code p}. */
public final class VoiceWebhook {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
    private static final Pattern NO_KEY = Pattern.compile("[^0-9*#]");

    private final Switchboard switchboard;
    private final Callers callers;
    private final Twiml twiml;
    private final LastResort lastResort;
    private final PhoneNumber hotline;

    /** @param hotline the number that a line sees which a caller is put through to */
    public VoiceWebhook(
            Switchboard switchboard, Callers callers, Twiml twiml, LastResort lastResort, PhoneNumber hotline) {
        this.switchboard = switchboard;
        this.callers = callers;
        this.twiml = twiml;
        this.lastResort = lastResort;
        this.hotline = hotline;
    }

    WebhookAnswer begin() {
        return answer(form -> new Input.Began());
    }

    /** Takes in that a call is over. The form names the call, so that its draft is found. */
    void over(WebhookForm form, Context ctx) {
        switchboard.over(contact(form, ctx));
    }

    WebhookAnswer turn() {
        return answer(form -> over(form).orElseGet(() -> pressed(form)));
    }

    /** Reads how it went with a line that the caller was put through to; empty where they weren't. */
    private static Optional<Input> over(WebhookForm form) {
        String status = form.field("DialCallStatus");
        return status.isEmpty() ? Optional.empty() : Optional.of(new Input.LineOver(outcome(status), talked(form)));
    }

    private static Duration talked(WebhookForm form) {
        return Optional.of(form.field("DialCallDuration"))
                .filter(SECONDS.asMatchPredicate())
                .map(Long::valueOf)
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }

    /** What the provider may say some day is, to the caller, that it didn't work. */
    private static LineOutcome outcome(String status) {
        return switch (status) {
            case "completed", "answered" -> LineOutcome.TALKED;
            case "busy" -> LineOutcome.BUSY;
            case "no-answer" -> LineOutcome.NO_ANSWER;
            default -> LineOutcome.FAILED;
        };
    }

    /** Reads the keys, or what was said instead. The redirect after a gather brings no digits: that is silence, not an empty answer. */
    private static Input pressed(WebhookForm form) {
        String keys = NO_KEY.matcher(form.field("Digits")).replaceAll("");
        String spoken = form.field("SpeechResult");
        return !keys.isEmpty()
                ? new Input.Keys(keys)
                : spoken.isBlank() ? new Input.Silence() : new Input.Spoken(spoken);
    }

    private WebhookAnswer answer(Function<WebhookForm, Input> input) {
        return new WebhookAnswer() {
            @Override
            public Channel channel() {
                return Channel.VOICE;
            }

            @Override
            public String to(WebhookForm form, Context ctx) {
                Reply reply = switchboard.receive(contact(form, ctx), input.apply(form));
                return twiml.voice(reply.turn(), WebhookPaths.VOICE_TURN + "?p=" + reply.sealed(), hotline);
            }

            @Override
            public String broken(WebhookForm form, Context ctx) {
                return lastResort.voice(switchboard.language(contact(form, ctx)));
            }
        };
    }

    private Contact contact(WebhookForm form, Context ctx) {
        return callers.contact(
                Channel.VOICE, form.field("CallSid"), form, query(ctx, "l").flatMap(Language::ofCode), query(ctx, "p"));
    }

    /** Reads the query. Addresses of ours carry one value at most, and nothing in it is ever encoded. */
    private static Optional<String> query(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryString())
                .filter(query -> query.startsWith(name + "="))
                .map(query -> query.substring(name.length() + 1));
    }
}
