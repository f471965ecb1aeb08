package org.porchlight.console;

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
 * Has the person of a taken request texted: before the call whether now is good; until the disposition a site, a tip or
 * a referral line. Nothing can be typed to them, and nobody sees the number.
 */
public final class TextPages implements Section {
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
                Route.get(Role.RESPONDER, ConsolePaths.TEXTS.route(), this::page),
                Route.post(Role.RESPONDER, ConsolePaths.TEXTS.route(), this::send),
                Route.post(Role.RESPONDER, ConsolePaths.ASK.route(), this::ask));
    }

    private void page(Visit visit) {
        Optional<Request> mine =
                cards.of(visit.id(), visit.who().staff(), wall.now()).map(Card::request);
        if (mine.isEmpty()) {
            visit.go(ConsolePaths.QUEUE, "not-yours");
            return;
        }
        visit.show("texts", Map.of("choices", choices(visit, mine.get())));
    }

    private TextChoices choices(Visit visit, Request request) {
        Textables offers = texts.offers();
        List<String> services = offers.services();
        String service = visit.asked("service").filter(services::contains).orElse(services.getFirst());
        Optional<String> where = visit.asked("where");
        return new TextChoices(
                request,
                services,
                service,
                where.orElse(""),
                where.map(it -> TextPlaces.of(
                        offers.places(it, service, wall.now()),
                        ConsolePaths.TEXTS.of(request.id()),
                        service,
                        visit.words())),
                offers.tips(request.terms().language()),
                offers.lines(Optional.empty(), request.terms().language(), wall.now()));
    }

    private void ask(Visit visit) {
        String card = ConsolePaths.REQUEST.of(visit.id());
        visit.go(
                switch (textFirst.ask(visit.id(), visit.who().staff(), wall.now())) {
                    case Question.Put _, Question.Already _ -> card;
                    case Question.NotWanted _ -> Visit.saying(card, "ask-not-wanted");
                    case Question.NoTexts _ -> Visit.saying(card, "no-texts");
                    case Question.NotNow _ -> Visit.saying(card, "ask-not-now");
                    case Question.NotYours _ -> Visit.saying(ConsolePaths.QUEUE, "not-yours");
                });
    }

    private void send(Visit visit) {
        String card = ConsolePaths.REQUEST.of(visit.id());
        visit.go(
                switch (offer(visit)
                        .map(it -> texts.send(visit.id(), visit.who().staff(), it, wall.now()))
                        .orElseGet(Texted.Unknown::new)) {
                    case Texted.Put _ -> Visit.saying(card, "sent");
                    case Texted.Enough _ -> Visit.saying(card, "enough");
                    case Texted.NoTexts _ -> Visit.saying(card, "no-texts");
                    case Texted.Unknown _ -> Visit.saying(ConsolePaths.TEXTS.of(visit.id()), "text-unknown");
                    case Texted.NotYours _ -> Visit.saying(ConsolePaths.QUEUE, "not-yours");
                });
    }

    private static Optional<Textable> offer(Visit visit) {
        return visit.given("place")
                .<Textable>map(Textable.SiteAddress::new)
                .or(() -> visit.given("tip").map(Textable.SaferTip::new))
                .or(() -> visit.given("line").map(Textable.HelpLine::new));
    }
}
