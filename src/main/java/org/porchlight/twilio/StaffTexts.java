package org.porchlight.twilio;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;
import org.porchlight.messaging.Channel;
import org.porchlight.staff.StaffOnOffTexts;

/** Answers the few texts that concern only staff; every other text goes on to {@link TextWebhook}. */
public final class StaffTexts {
    private final StaffOnOffTexts onOff;
    private final Twiml twiml;
    private final InstantSource clock;

    /** @param clock the real time */
    public StaffTexts(StaffOnOffTexts onOff, Twiml twiml, InstantSource clock) {
        this.onOff = onOff;
        this.twiml = twiml;
        this.clock = clock;
    }

    /** Puts itself before another answer. */
    WebhookAnswer before(WebhookAnswer next) {
        return new WebhookAnswer() {
            @Override
            public Channel channel() {
                return next.channel();
            }

            @Override
            public String to(WebhookForm form, Context ctx) {
                Optional<String> answer = onOff.answer(form.field("From"), form.field("Body"), clock.instant());
                return answer.map(twiml::text).orElseGet(() -> next.to(form, ctx));
            }

            @Override
            public String broken(WebhookForm form, Context ctx) {
                return next.broken(form, ctx);
            }
        };
    }
}
