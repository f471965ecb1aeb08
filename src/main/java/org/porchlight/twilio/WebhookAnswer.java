package org.porchlight.twilio;

import io.javalin.http.Context;
import org.porchlight.messaging.Channel;

/** One webhook's answer to a request whose signature has passed. */
interface WebhookAnswer {
    Channel channel();

    /** Answers, or breaks: then {@link #broken} does. */
    String to(WebhookForm form, Context ctx);

    /** What to answer when {@link #to} broke. */
    String broken(WebhookForm form, Context ctx);
}
