package org.porchlight.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.callbacks.PersonTexts;
import org.porchlight.callbacks.PersonTexts.Texted;
import org.porchlight.callbacks.Request;
import org.porchlight.callbacks.TextFirst;
import org.porchlight.callbacks.TextFirst.Question;
import org.porchlight.outbox.Textable;
import org.porchlight.outbox.Textables;
import org.porchlight.staff.Role;

/**
 * What whoever has a request may have texted to the person: whether now is good, before the call; a place, a tip or a
 * line, until it is said how it went. Nothing can be typed to them, and nobody sees the number.
 */
public final class TextPages implements Section {
    private static final String TEXTS = RequestPages.PATH + "/texts";

    private final Cards cards;
    private final TextFirst textFirst;
    private final PersonTexts texts;
    private final WallClock wall;

    public TextPages(Cards cards, TextFirst textFirst, PersonTexts texts, WallClock wall) {
        this.cards = cards;
        this.textFirst = textFirst;
        this.texts = texts;
        this.wall = wall;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Role.RESPONDER, TEXTS, this::page),
                Route.post(Role.RESPONDER, TEXTS, this::send),
                Route.post(Role.RESPONDER, RequestPages.PATH + "/ask", this::ask));
    }

    private void page(Visit visit) {
        Optional<Request> mine =
                cards.of(visit.id(), visit.who().staff(), wall.now()).map(Card::request);
        if (mine.isEmpty()) {
            visit.go(QueuePages.PATH, "not-yours");
            return;
        }
        Map<String, Object> shown = new HashMap<>(Map.of(
                "request", mine.get(),
                "services", texts.offers().services(),
                "tips", texts.offers().tips(mine.get().terms().language()),
                "lines",
                        texts.offers()
                                .lines(Optional.empty(), mine.get().terms().language()),
                "where", visit.asked("where").orElse("")));
        shown.put(
                "places",
                visit.asked("where").map(where -> places(visit, where)).orElse(null));
        visit.show("texts", shown);
    }

    /** Of the first service when none is chosen. */
    private Textables.FoundPlaces places(Visit visit, String where) {
        List<String> services = texts.offers().services();
        String service = visit.asked("service").filter(services::contains).orElse(services.getFirst());
        return texts.offers().places(where, service, wall.now());
    }

    private void ask(Visit visit) {
        String card = RequestPages.at(visit.id());
        visit.go(
                switch (textFirst.ask(visit.id(), visit.who().staff(), wall.now())) {
                    case Question.Put _, Question.Already _ -> card;
                    case Question.NotWanted _ -> Visit.saying(card, "ask-not-wanted");
                    case Question.NoTexts _ -> Visit.saying(card, "no-texts");
                    case Question.NotNow _ -> Visit.saying(card, "ask-not-now");
                    case Question.NotYours _ -> Visit.saying(QueuePages.PATH, "not-yours");
                });
    }

    private void send(Visit visit) {
        String card = RequestPages.at(visit.id());
        visit.go(
                switch (offer(visit)
                        .map(it -> texts.send(visit.id(), visit.who().staff(), it, wall.now()))
                        .orElseGet(Texted.Unknown::new)) {
                    case Texted.Put _ -> Visit.saying(card, "sent");
                    case Texted.Enough _ -> Visit.saying(card, "enough");
                    case Texted.NoTexts _ -> Visit.saying(card, "no-texts");
                    case Texted.Unknown _ -> Visit.saying(card + "/texts", "text-unknown");
                    case Texted.NotYours _ -> Visit.saying(QueuePages.PATH, "not-yours");
                });
    }

    private static Optional<Textable> offer(Visit visit) {
        return visit.given("place")
                .<Textable>map(Textable.SiteAddress::new)
                .or(() -> visit.given("tip").map(Textable.SaferTip::new))
                .or(() -> visit.given("line").map(Textable.HelpLine::new));
    }
}
