package org.porchlight.console;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.callbacks.Disposition;
import org.porchlight.callbacks.Dispositions;
import org.porchlight.callbacks.Dispositions.Ended;
import org.porchlight.speech.Window;
import org.porchlight.staff.Role;

/** Takes in how a call went, as its responder says on the card, and serves the quiet page after that. */
public final class DispositionPages implements Section {
    private final Cards cards;
    private final Dispositions dispositions;
    private final WallClock wall;

    public DispositionPages(Cards cards, Dispositions dispositions, WallClock wall) {
        this.cards = cards;
        this.dispositions = dispositions;
        this.wall = wall;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(Role.RESPONDER, ConsolePaths.END.route(), this::end),
                Route.get(Role.RESPONDER, ConsolePaths.THANKS, this::thanks));
    }

    private void end(Visit visit) {
        UUID request = visit.id();
        Instant now = wall.now();
        Optional<Disposition> how = visit.given("how").flatMap(DispositionPages::disposition);
        if (how.isEmpty()) {
            visit.go(ConsolePaths.REQUEST.of(request));
            return;
        }
        Optional<Window> agreed = visit.given("window")
                .flatMap(key -> cards.offered(request, visit.who().staff(), key, now));
        visit.go(
                switch (dispositions.end(request, visit.who().staff(), how.get(), agreed, now)) {
                    case Ended.Closed _ -> ConsolePaths.THANKS;
                    case Ended.Again _ -> ConsolePaths.THANKS + "?to=again";
                    case Ended.NoTime _ -> Visit.saying(ConsolePaths.REQUEST.of(request), "stands-not");
                    case Ended.NotYours _ -> Visit.saying(ConsolePaths.QUEUE, "not-yours");
                    case Ended.Gone _ -> Visit.saying(ConsolePaths.QUEUE, "gone");
                });
    }

    private static Optional<Disposition> disposition(String column) {
        return Arrays.stream(Disposition.values())
                .filter(how -> how.column().equals(column))
                .findFirst();
    }

    private void thanks(Visit visit) {
        boolean again = visit.asked("to").filter("again"::equals).isPresent();
        visit.show("thanks", Map.of("how", visit.words().say(again ? "thanks.again" : "thanks.closed")));
    }
}
