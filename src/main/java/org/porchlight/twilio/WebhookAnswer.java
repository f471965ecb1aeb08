package org.porchlight.twilio;

import io.javalin.http.Context;
import org.porchlight.messaging.Channel;

/** Answers one kind of webhook, once its signature has passed. */
interface WebhookAnswer {
    Channel channel();

    /** Answers, or breaks: then {@link #broken} does. */
    String to(WebhookForm form, Context ctx);

    /** Answers when {@link #to} broke. */
    String broken(WebhookForm form, Context ctx);
}
