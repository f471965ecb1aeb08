package org.porchlight.twilio;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.porchlight.admission.Kind;
import org.porchlight.web.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Guards and serves everything under {@code /twilio/}. A request is read (each field once), its signature and the bounds
 * of its fields checked, and only then looked at. Refusals are empty, so that they tell nothing.
 */
public final class Webhooks {
    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final String ALL = WebhookPaths.ALL + "*";
    private static final int LONGEST = 64 * 1024;
    private static final String XML = "text/xml; charset=utf-8";

    private final SignatureCheck signature;
    private final FieldBounds bounds;
    private final Ways ways;
    private final LastResort lastResort;
    private final TurnMeters meters;

    /** Names what takes in each kind of webhook. */
    public record Ways(
            VoiceWebhook voice, TextWebhook text, StaffTexts staff, TextReports reports, BridgeWebhook bridges) {}

    public Webhooks(SignatureCheck signature, FieldBounds bounds, Ways ways, LastResort lastResort, TurnMeters meters) {
        this.signature = signature;
        this.bounds = bounds;
        this.ways = ways;
        this.lastResort = lastResort;
        this.meters = meters;
    }

    /** What kind of request comes there; empty for an address that is no webhook's. */
    public static Optional<Kind> kind(String path) {
        return Optional.of(path).filter(it -> it.startsWith(WebhookPaths.ALL)).map(it -> new Kind(LONGEST, true));
    }

    /** Puts up the routes. */
    public void into(JavalinConfig config) {
        config.http.prefer405over404 = true;
        config.routes.before(ALL, this::check);
        turns(config);
        reports(config);
        config.routes.after(ALL, ctx -> ctx.header("Cache-Control", "no-store"));
        config.routes.exception(HttpResponseException.class, Webhooks::refused);
        for (int status : new int[] {404, 405}) {
            config.routes.error(status, Webhooks::empty);
        }
    }

    /** Puts up the webhooks that wait for something to say. */
    private void turns(JavalinConfig config) {
        answer(config, WebhookPaths.VOICE, ways.voice().begin());
        answer(config, WebhookPaths.VOICE_TURN, ways.voice().turn());
        answer(config, WebhookPaths.TEXT, ways.staff().before(ways.text()));
        ways.bridges().answers(lastResort).forEach((path, way) -> answer(config, path, way));
    }

    private void answer(JavalinConfig config, String path, WebhookAnswer answer) {
        config.routes.post(path, ctx -> answer(ctx, answer));
    }

    /** Puts up the reports, to which the provider wants no answer. */
    private void reports(JavalinConfig config) {
        report(config, WebhookPaths.VOICE_STATUS, ways.voice()::over);
        report(config, WebhookPaths.TEXT_STATUS, (form, ctx) -> {});
        report(config, TextReports.PATH + "{id}", ways.reports()::take);
        ways.bridges().reports().forEach((path, taker) -> report(config, path, taker));
    }

    private void report(JavalinConfig config, String path, BiConsumer<WebhookForm, Context> taker) {
        config.routes.post(path, ctx -> {
            taker.accept(ctx.attribute("form"), ctx);
            ctx.status(204);
        });
    }

    private void check(Context ctx) {
        if (!ctx.method().name().equals("POST")) {
            return; // no route: 405
        }
        try {
            int told = ctx.contentLength();
            WebhookForm form = WebhookForm.read(ctx.bodyInputStream(), told < 0 ? LONGEST : told);
            if (!WebhookForm.is(ctx.contentType())
                    || !signature.passes(target(ctx), form.fields(), ctx.header("X-Twilio-Signature"))
                    || outOfBounds(target(ctx), form)) {
                throw new HttpResponseException(403, "", Map.of());
            }
            ctx.attribute("form", form);
        } catch (WebhookForm.Unreadable e) {
            throw new HttpResponseException(e.status(), "", Map.of());
        }
    }

    private boolean outOfBounds(String target, WebhookForm form) {
        Optional<String> fault = bounds.faultIn(target, form.fields());
        fault.ifPresent(field -> LOG.warn("A signed request was refused: {} is not as the provider sends it", field));
        return fault.isPresent();
    }

    private static String target(Context ctx) {
        String query = ctx.req().getQueryString();
        return ctx.req().getRequestURI() + (query == null ? "" : "?" + query);
    }

    private void answer(Context ctx, WebhookAnswer answer) {
        WebhookForm form = ctx.attribute("form");
        ctx.contentType(XML);
        long begun = System.nanoTime();
        try {
            ctx.result(answer.to(form, ctx));
            meters.answered(answer.channel(), begun);
        } catch (OutOfMemoryError full) {
            throw full; // nothing is answered any more: the process ends, and the provider tries again
        } catch (RuntimeException | Error e) {
            // Whatever it was, a person waits. Only what broke and where: messages may carry what they sent.
            LOG.error("A turn broke: {} at {}", e.getClass().getName(), Faults.where(e));
            ctx.result(answer.broken(form, ctx));
            meters.broken(answer.channel(), begun);
        }
    }

    private static void refused(HttpResponseException refusal, Context ctx) {
        ctx.status(refusal.getStatus());
        ctx.result(""); // its message repeats the path, and whatever stood in it
    }

    private static void empty(Context ctx) {
        if (ctx.path().startsWith(WebhookPaths.ALL)) {
            ctx.result("");
        }
    }
}
