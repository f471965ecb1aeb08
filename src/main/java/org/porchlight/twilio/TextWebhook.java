package org.porchlight.twilio;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;
import org.porchlight.conversation.TextExpiry;
import org.porchlight.messaging.CarrierWords;
import org.porchlight.messaging.Channel;
import org.porchlight.switchboard.Contact;
import org.porchlight.switchboard.Reply;
import org.porchlight.switchboard.Switchboard;
import org.porchlight.turn.Input;
import org.porchlight.understanding.Message;

/**
 * Answers texts. The sealed position rides in a cookie, which the provider keeps for each pair of numbers for four
 * hours at most and sends only here. It is a convenience: every menu also offers words that work without it.
 */
public final class TextWebhook implements WebhookAnswer {
    private static final String COOKIE = "porchlight";

    /** A short code or a name; people write from numbers and addresses. */
    private static final Pattern MACHINE = Pattern.compile("\\+?\\d{1,7}|[^+:@]*\\p{L}[^:@]*");

    private final Switchboard switchboard;
    private final Callers callers;
    private final Twiml twiml;
    private final LastResort lastResort;
    private final String attributes;

    /** @param secure whether the provider reaches us by https */
    public TextWebhook(Switchboard switchboard, Callers callers, Twiml twiml, LastResort lastResort, boolean secure) {
        this.switchboard = switchboard;
        this.callers = callers;
        this.twiml = twiml;
        this.lastResort = lastResort;
        this.attributes = "; Path=" + WebhookPaths.TEXT + "; HttpOnly; Max-Age=" + TextExpiry.MEMORY.toSeconds()
                + (secure ? "; Secure" : "");
    }

    @Override
    public Channel channel() {
        return Channel.TEXT;
    }

    @Override
    public String to(WebhookForm form, Context ctx) {
        if (callers.ours(form)) {
            return twiml.text(""); // our two numbers would answer each other for ever
        }
        Reply reply = switchboard.receive(contact(form, ctx), words(form));
        ctx.header("Set-Cookie", COOKIE + "=" + reply.sealed() + attributes);
        return twiml.text(reply.turn());
    }

    /** {@code OptOutType} comes where the provider has acted on a word by itself (docs/messaging/tutorials/advanced-opt-out). */
    private static Input.Words words(WebhookForm form) {
        Message message = Message.of(form.field("Body"));
        boolean machine = MACHINE.matcher(form.field("From")).matches();
        return new Input.Words(
                machine ? message.byMachine() : message,
                CarrierWords.CarrierAct.ofOptOutType(form.field("OptOutType")));
    }

    @Override
    public String broken(WebhookForm form, Context ctx) {
        return lastResort.text(switchboard.language(contact(form, ctx)));
    }

    private Contact contact(WebhookForm form, Context ctx) {
        return callers.contact(
                Channel.TEXT,
                form.field("MessageSid"),
                form,
                Optional.empty(),
                Optional.ofNullable(ctx.cookie(COOKIE)));
    }
}
