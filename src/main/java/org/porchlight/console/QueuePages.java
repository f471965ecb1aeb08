package org.porchlight.console;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.porchlight.callbacks.Leases;
import org.porchlight.callbacks.Queue;
import org.porchlight.staff.Role;

/**
 * {@code /console/queue}: who waits for a call, in fair order, and the one tap that takes a request. Of two who tap at
 * once the second hears so in a kind word.
 */
public final class QueuePages implements Section {
    static final String PATH = Console.PATH + "/queue";

    private static final String REQUEST = RequestPages.PATH;

    private final Queue queue;
    private final Leases takes;
    private final WallClock wall;

    public QueuePages(Queue queue, Leases takes, WallClock wall) {
        this.queue = queue;
        this.takes = takes;
        this.wall = wall;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Role.RESPONDER, PATH, this::page), Route.post(Role.RESPONDER, REQUEST + "/take", this::take));
    }

    private void page(Visit visit) {
        visit.show(
                "queue",
                Map.of(
                        "shown", queue.page(visit.who().staff(), visit.page(), wall.now()),
                        "when", wall.moments(visit)));
    }

    private void take(Visit visit) {
        UUID request = visit.id();
        visit.go(
                switch (takes.take(request, visit.who().staff(), wall.now())) {
                    case Leases.Taken.Yours _ -> RequestPages.at(request);
                    case Leases.Taken.Theirs _ -> Visit.saying(PATH, "theirs");
                    case Leases.Taken.Later _ -> Visit.saying(PATH, "later");
                    case Leases.Taken.Gone _ -> Visit.saying(PATH, "gone");
                });
    }
}
