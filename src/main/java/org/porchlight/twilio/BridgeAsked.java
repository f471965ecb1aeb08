package org.porchlight.twilio;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.messaging.Language;

/**
 * A webhook about a bridge, as far as all of them are alike.
 *
 * @param leg the provider's name for the leg that it is about
 */
record BridgeAsked(BridgeTwiml.On on, String leg, WebhookForm form, Context ctx) {
    static BridgeAsked of(WebhookForm form, Context ctx) {
        return new BridgeAsked(
                new BridgeTwiml.On(id(ctx.pathParam("id")), language(ctx)), form.field("CallSid"), form, ctx);
    }

    /** Reads the id of the bridge. The request is signed, so the id is ours; anything else names no bridge. */
    private static UUID id(String path) {
        try {
            return UUID.fromString(path);
        } catch (IllegalArgumentException nobodys) {
            return new UUID(0, 0);
        }
    }

    static Language language(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("l"))
                .flatMap(Language::ofCode)
                .orElse(Language.EN);
    }

    /** Reads a small number in the path. */
    int number(String name) {
        String value = ctx.pathParam(name);
        return value.matches("[0-9]{1,3}") ? Integer.parseInt(value) : 0;
    }
}
