package org.porchlight.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.desk.Takes;

/**
 * {@code /console/requests/…}: the card of a request that somebody has taken, with what they can say, and the ways to let
 * it go.
 */
public final class RequestPages implements Section {
    static final String PATH = Console.PATH + "/requests/{" + Visit.ID + "}";

    private final Cards cards;
    private final Takes takes;
    private final WallClock wall;

    public RequestPages(Cards cards, Takes takes, WallClock wall) {
        this.cards = cards;
        this.takes = takes;
        this.wall = wall;
    }

    static String at(UUID request) {
        return PATH.replace("{" + Visit.ID + "}", request.toString());
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Role.RESPONDER, PATH, this::page),
                Route.post(Role.RESPONDER, PATH + "/back", visit -> back(visit, false)),
                Route.post(Role.RESPONDER, PATH + "/not-tonight", visit -> back(visit, true)));
    }

    /** Whoever doesn't have it, or not any more, is led to the queue. */
    private void page(Visit visit) {
        Optional<Card> card = cards.of(visit.id(), visit.who().staff(), wall.now());
        if (card.isEmpty()) {
            visit.go(QueuePages.PATH, "not-yours");
            return;
        }
        visit.show("card", Map.of("card", card.get(), "when", wall.moments(visit)));
    }

    private void back(Visit visit, boolean notToMeTonight) {
        boolean had = takes.giveBack(visit.id(), visit.who().staff(), notToMeTonight, wall.now());
        visit.go(QueuePages.PATH, !had ? "not-yours" : notToMeTonight ? "not-tonight" : "back");
    }
}
