package org.porchlight.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.bridge.Bridges;
import org.porchlight.bridge.Bridges.Begun;
import org.porchlight.callbacks.Leases;
import org.porchlight.staff.Role;

/**
 * Serves {@code /console/requests/…}: the card of a taken request with what to say, the call, and the ways to let the
 * request go. Dispositions are for {@link DispositionPages}.
 */
public final class RequestPages implements Section {
    private final Cards cards;
    private final Leases takes;
    private final Bridges bridges;
    private final WallClock wall;

    public RequestPages(Cards cards, Leases takes, Bridges bridges, WallClock wall) {
        this.cards = cards;
        this.takes = takes;
        this.bridges = bridges;
        this.wall = wall;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Role.RESPONDER, ConsolePaths.REQUEST.route(), this::page),
                Route.post(Role.RESPONDER, ConsolePaths.CALL.route(), this::call),
                Route.post(Role.RESPONDER, ConsolePaths.GIVE_BACK.route(), visit -> back(visit, false)),
                Route.post(Role.RESPONDER, ConsolePaths.NOT_TONIGHT.route(), visit -> back(visit, true)),
                Route.post(Role.RESPONDER, ConsolePaths.HAND_ON.route(), this::handOn));
    }

    /** Shows the card, or leads to the queue when the lease is not theirs, or no longer. */
    private void page(Visit visit) {
        Optional<Card> card = cards.of(visit.id(), visit.who().staff(), wall.now());
        if (card.isEmpty()) {
            visit.go(ConsolePaths.QUEUE, "not-yours");
            return;
        }
        visit.show("card", Map.of("card", card.get(), "when", wall.moments(visit)));
    }

    private void call(Visit visit) {
        UUID request = visit.id();
        String card = ConsolePaths.REQUEST.of(request);
        visit.go(
                switch (bridges.begin(request, visit.who().staff(), wall.now())) {
                    case Begun.Ringing _ -> card;
                    case Begun.NoPhone _ -> Visit.saying(card, "no-phone");
                    case Begun.NotYours _ -> Visit.saying(ConsolePaths.QUEUE, "not-yours");
                    case Begun.NotNow _ -> Visit.saying(card, "not-now");
                    case Begun.UnderWay _ -> Visit.saying(card, "under-way");
                });
    }

    private void back(Visit visit, boolean notToMeTonight) {
        boolean had = takes.giveBack(visit.id(), visit.who().staff(), notToMeTonight, wall.now());
        visit.go(ConsolePaths.QUEUE, !had ? "not-yours" : notToMeTonight ? "not-tonight" : "back");
    }

    private void handOn(Visit visit) {
        boolean had = takes.handOn(visit.id(), visit.who().staff(), wall.now());
        visit.go(ConsolePaths.QUEUE, had ? "handed" : "not-yours");
    }
}
