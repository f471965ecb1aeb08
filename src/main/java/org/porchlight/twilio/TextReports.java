package org.porchlight.twilio;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.DeliveryStatus;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Carrier;
import org.porchlight.outbox.Outbox;
import org.porchlight.privacy.StopList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what the provider reports of texts that the line began, each named by its id in the path. The number in a
 * report is read only where its owner stopped our texts at the provider, and goes on our own stop list then. Takes
 * anything that is signed, since an error here would only be kept, with its fields, at the provider.
 */
public final class TextReports {
    /** Up to the text's id. */
    public static final String PATH = WebhookPaths.TEXT_STATUS + "/";

    private static final Logger LOG = LoggerFactory.getLogger(TextReports.class);

    private final Outbox outbox;
    private final StopList stops;

    public TextReports(Outbox outbox, StopList stops) {
        this.outbox = outbox;
        this.stops = stops;
    }

    void take(WebhookForm form, Context ctx) {
        Optional<DeliveryStatus> status = DeliveryStatus.of(form.field("MessageStatus"));
        try {
            stopped(form).ifPresent(number -> stops.add(StopList.Kind.TEXTS, number));
            UUID id = UUID.fromString(ctx.pathParam("id"));
            status.ifPresent(it -> outbox.reported(id, form.field("MessageSid"), it));
        } catch (IllegalArgumentException nothingOfOurs) {
            // Signed, but about no text of ours; there is nobody to tell.
        } catch (DatabaseAway away) {
            LOG.warn("A report on a text was lost: the database is away");
        }
    }

    /**
     * Finds the number that stopped our texts: some accounts hear of a stop only here, not in the answer to what they
     * send.
     */
    private static Optional<PhoneNumber> stopped(WebhookForm form) {
        return Optional.of(form.field("ErrorCode"))
                .filter(code -> code.equals(Integer.toString(Carrier.Outcome.Refused.STOPPED)))
                .flatMap(code -> PhoneNumber.of(form.field("To")));
    }
}
