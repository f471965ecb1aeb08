package org.porchlight.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.porchlight.exchange.LegState.LegStatus;
import org.porchlight.exchange.TwimlDocument.Verb;
import org.porchlight.exchange.Waiting.Ending;
import org.porchlight.exchange.Webhook.LineRequest;

/** Walks one leg through our documents, verb by verb, until the leg has to stop. */
final class TwimlWalk {
    /** More documents than this without an act of the person are a circle. */
    private static final int CIRCLE = 100;

    private final Leg leg;
    private final ExchangeParts parts;
    private final Deque<Page> pages = new ArrayDeque<>();
    private boolean running;
    private int fetched;

    TwimlWalk(Leg leg, ExchangeParts parts) {
        this.leg = leg;
        this.parts = parts;
    }

    /** The first document of an inbound call, which is answered by the first verb that isn't Reject. */
    void begin() {
        enter(Page.empty(Page.Purpose.MAIN, leg.state.placing().hook().url()));
        open("POST", leg.state.placing().hook().url(), Map.of());
    }

    /** Opens a page on top of what the call was doing. */
    void enter(Page page) {
        pages.push(page);
        leg.state.move();
    }

    /** Closes everything above the document that the call itself is in. */
    void backToMain() {
        leg.keypad.close();
        pages.removeIf(page -> page.kind() != Page.Purpose.MAIN);
    }

    /** Forgets everything that was open: the leg is to hear something else. */
    void restart(Page page) {
        pages.clear();
        enter(page);
    }

    /** Goes on until the person has to do something. */
    void go() {
        if (running) {
            return;
        }
        running = true;
        fetched = 0;
        while (leg.state.moving()) {
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
            parts.refuse(12200, "<" + verb.name() + "> isn't allowed here");
            return;
        }
        if (leg.state.status() == LegStatus.RINGING && !verb.name().equals("Reject")) {
            leg.state.status(LegStatus.IN_PROGRESS);
        }
        switch (verb.name()) {
            case "Say", "Play", "Pause" -> {
                leg.keypad.lose();
                leg.state.hearing().perform(verb);
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
        if (leg.state.status() != LegStatus.RINGING) {
            parts.refuse(12200, "<Reject> must be the first verb");
            return;
        }
        leg.end(verb.attribute("reason", "rejected").equals("busy") ? Ending.BUSY : Ending.REJECTED);
    }

    /** Goes on with the document at the verb's action, or asks the one that is open again. */
    void openAction(Verb verb, Map<String, String> fields) {
        open(verb.attribute("method", "POST"), verb.attribute("action", ""), fields);
    }

    /**
     * Goes on with another document.
     *
     * @param url absolute, or relative to the document that is open
     */
    void open(String method, String url, Map<String, String> fields) {
        Page page = pages.getFirst();
        fetched++;
        if (fetched > CIRCLE) {
            parts.refuse(11215, "the documents lead in a circle: " + page.url());
            broken();
            return;
        }
        SortedMap<String, String> form =
                WebhookFields.call(leg.state, parts.account().sid());
        form.putAll(fields);
        LineRequest asked = new LineRequest(method, Documents.resolved(page.url(), url), form, "");
        Optional<Documents.Fetched> next =
                parts.documents().fetch(asked, leg.state.placing().hook().fallback(), Grammar.VOICE);
        if (next.isEmpty()) {
            broken();
            return;
        }
        pages.pop();
        pages.push(Page.of(page.kind(), next.get().url(), next.get().document()));
    }

    private void broken() {
        leg.state.hearing().announce("We are sorry. An application error has occurred. Goodbye.");
        leg.end(Ending.APPLICATION_ERROR);
    }
}
