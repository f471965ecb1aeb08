package org.porchlight.twilio;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.desk.Outbox;
import org.porchlight.messaging.DeliveryStatus;
import org.porchlight.privacy.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the provider reports of texts that the line began. The number in it is not read: the text is named by its id in
 * the path. Takes anything that is signed, since an error here would only be kept, with its fields, at the provider.
 */
public final class TextReports {
    /** Up to the text's id. */
    public static final String PATH = TextWebhook.STATUS + "/";

    private static final Logger LOG = LoggerFactory.getLogger(TextReports.class);

    private final Outbox outbox;

    public TextReports(Outbox outbox) {
        this.outbox = outbox;
    }

    void take(Form form, Context ctx) {
        Optional<DeliveryStatus> status = DeliveryStatus.of(form.field("MessageStatus"));
        try {
            UUID id = UUID.fromString(ctx.pathParam("id"));
            status.ifPresent(it -> outbox.reported(id, form.field("MessageSid"), it));
        } catch (IllegalArgumentException nothingOfOurs) {
            // Signed, but about no text of ours; there is nobody to tell.
        } catch (DatabaseAway away) {
            LOG.warn("A report on a text was lost: the database is away");
        }
    }
}
