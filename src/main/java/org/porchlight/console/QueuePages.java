package org.porchlight.console;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.porchlight.callbacks.Leases;
import org.porchlight.callbacks.Queue;
import org.porchlight.staff.Role;

/**
 * Serves {@code /console/queue}: the requests that wait, in fair order, and the one tap that takes one. Of two
 * responders who tap at once the second hears so in a kind word.
 */
public final class QueuePages implements Section {
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
                Route.get(Role.RESPONDER, ConsolePaths.QUEUE, this::page),
                Route.post(Role.RESPONDER, ConsolePaths.TAKE.route(), this::take));
    }

    private void page(Visit visit) {
        Queue.Shown shown = queue.page(visit.who().staff(), visit.page(), wall.now());
        Moments when = wall.moments(visit);
        Map<Boolean, List<RequestLine>> lines = shown.requests().stream()
                .map(request -> RequestLine.of(request, visit.who(), when))
                .collect(Collectors.partitioningBy(RequestLine::later));
        visit.show(
                "queue",
                Map.of(
                        "now", lines.get(false),
                        "later", lines.get(true),
                        "page", shown.page(),
                        "pages", shown.pages(),
                        "when", when));
    }

    private void take(Visit visit) {
        UUID request = visit.id();
        visit.go(
                switch (takes.take(request, visit.who().staff(), wall.now())) {
                    case Leases.Taken.Yours _ -> ConsolePaths.REQUEST.of(request);
                    case Leases.Taken.Theirs _ -> Visit.saying(ConsolePaths.QUEUE, "theirs");
                    case Leases.Taken.Later _ -> Visit.saying(ConsolePaths.QUEUE, "later");
                    case Leases.Taken.Gone _ -> Visit.saying(ConsolePaths.QUEUE, "gone");
                });
    }
}
