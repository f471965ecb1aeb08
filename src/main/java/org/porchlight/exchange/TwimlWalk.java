package org.porchlight.exchange;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.porchlight.exchange.TwimlDocument.Verb;
import org.porchlight.exchange.Waiting.Ending;
import org.porchlight.exchange.Webhook.Asked;

/** Where one leg stands in our documents, and how it goes on: verb by verb, until the leg has to stop. */
final class TwimlWalk {
    /** More documents than this without anybody doing anything is a circle. */
    private static final int CIRCLE = 100;

    private final Leg leg;
    private final Exchange exchange;
    private final Deque<Page> pages = new ArrayDeque<>();
    private boolean running;
    private int fetched;

    TwimlWalk(Leg leg, Exchange exchange) {
        this.leg = leg;
        this.exchange = exchange;
    }

    /** The first document of an inbound call, which is answered by the first verb that isn't Reject. */
    void begin() {
        enter(Page.empty(Page.Kind.MAIN, leg.placing().hook().url()));
        open("POST", leg.placing().hook().url(), Map.of());
    }

    /** Opens a page on top of what the call was doing. */
    void enter(Page page) {
        pages.push(page);
        leg.move();
    }

    /** Closes everything above the document that the call itself is in. */
    void backToMain() {
        leg.keypad.close();
        pages.removeIf(page -> page.kind() != Page.Kind.MAIN);
    }

    /** Forgets everything that was open: the leg is to hear something else. */
    void restart(Page page) {
        pages.clear();
        enter(page);
    }

    /** Goes on until somebody has to do something. */
    void go() {
        if (running) {
            return;
        }
        running = true;
        fetched = 0;
        while (leg.moving()) {
            Page page = pages.getFirst();
            Optional<Verb> verb = page.next();
            if (verb.isEmpty()) {
                finished(page);
            } else {
                perform(page, verb.get());
            }
        }
        leg.keypad.lose();
        running = false;
    }

    private void finished(Page page) {
        switch (page.kind()) {
            case MAIN -> leg.end(Ending.LINE);
            case WAIT -> leg.holding.pause();
            case WHISPER -> {
                pages.pop();
                leg.bridge().whispered();
            }
        }
    }

    private void perform(Page page, Verb verb) {
        if (!page.kind().allows(verb.name())) {
            exchange.refuse(new ProviderError(12200, "<" + verb.name() + "> isn't allowed here"));
            return;
        }
        if (leg.status() == LegStatus.RINGING && !verb.name().equals("Reject")) {
            leg.status(LegStatus.IN_PROGRESS);
        }
        switch (verb.name()) {
            case "Say", "Play", "Pause" -> {
                leg.keypad.lose();
                leg.hearing.perform(verb);
            }
            case "Gather" -> leg.keypad.gather(verb);
            case "Redirect" -> open(verb.attribute("method", "POST"), verb.text(), Map.of());
            case "Hangup" -> leg.end(Ending.LINE);
            case "Reject" -> reject(verb);
            case "Dial" -> leg.dial(verb, page.url());
            case "Enqueue" -> leg.holding.enqueue(verb, page.url());
            case "Leave" -> leg.holding.release("leave");
            default -> throw new IllegalStateException("the grammar knows <" + verb.name() + ">, the walk doesn't");
        }
    }

    private void reject(Verb verb) {
        if (leg.status() != LegStatus.RINGING) {
            exchange.refuse(new ProviderError(12200, "<Reject> must be the first verb"));
            return;
        }
        leg.end(verb.attribute("reason", "rejected").equals("busy") ? Ending.BUSY : Ending.REJECTED);
    }

    /** Goes on with another document. @param url absolute, or relative to the document that is open */
    void open(String method, String url, Map<String, String> fields) {
        Page page = pages.getFirst();
        fetched++;
        if (fetched > CIRCLE) {
            exchange.refuse(new ProviderError(11215, "the documents lead in a circle: " + page.url()));
            broken();
            return;
        }
        SortedMap<String, String> form =
                WebhookFields.call(leg, exchange.account().sid());
        form.putAll(fields);
        Asked asked = new Asked(method, resolved(page.url(), url), form, "");
        Optional<Documents.Fetched> next =
                exchange.documents().fetch(asked, leg.placing().hook().fallback(), Grammar.VOICE);
        if (next.isEmpty()) {
            broken();
            return;
        }
        pages.pop();
        pages.push(Page.of(page.kind(), next.get().url(), next.get().document()));
    }

    private void broken() {
        leg.hearing.announce("We are sorry. An application error has occurred. Goodbye.");
        leg.end(Ending.APPLICATION_ERROR);
    }

    static String resolved(String base, String url) {
        try {
            return url.isEmpty() ? base : URI.create(base).resolve(url).toString();
        } catch (IllegalArgumentException e) {
            return url;
        }
    }
}
