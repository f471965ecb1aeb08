package org.porchlight.console;

import java.util.List;
import java.util.Map;
import org.porchlight.staff.Role;
import org.porchlight.twilio.ProviderCopyTable;

/**
 * Serves {@code /console/kept}, for coordinators: what is still at the phone provider, how old the oldest of it is, when
 * the sweep last did its work, and what nobody can erase there. Shows nothing of any one call or text.
 */
public final class KeptPage implements Section {
    private final ProviderCopyTable copy;
    private final WallClock wall;

    public KeptPage(ProviderCopyTable copy, WallClock wall) {
        this.copy = copy;
        this.wall = wall;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(
                Role.COORDINATOR,
                ConsolePaths.KEPT,
                visit -> visit.show("kept", Map.of("copy", copy.read(), "when", wall.moments(visit)))));
    }
}
