package org.porchlight.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.porchlight.staff.Role;

/** Lists where the bar of places leads; each is shown to those who may go there, once there is a page. */
public enum NavItem {
    HOME(ConsolePaths.HOME, Role.RESPONDER),
    QUEUE(ConsolePaths.QUEUE, Role.RESPONDER),
    SHIFTS(ConsolePaths.SHIFTS, Role.RESPONDER),
    SITES(ConsolePaths.SITES, Role.RESPONDER),
    LOG(ConsolePaths.LOG, Role.COORDINATOR),
    PEOPLE(ConsolePaths.PEOPLE, Role.COORDINATOR),
    ME(ConsolePaths.ME, Role.RESPONDER);

    private final String path;
    private final Role needs;

    NavItem(String path, Role needs) {
        this.path = path;
        this.needs = needs;
    }

    String path() {
        return path;
    }

    /** The name of its word. */
    String code() {
        return "place." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether a page is this place or one of its own. */
    boolean holds(String path) {
        return path.equals(path()) || (this != HOME && path.startsWith(path() + "/"));
    }

    /** Finds the place that a page belongs to; the first when it belongs to none. */
    static NavItem of(String path) {
        return Arrays.stream(values())
                .filter(place -> place.holds(path))
                .findFirst()
                .orElse(HOME);
    }

    static List<NavItem> open(Role role, Set<String> paths) {
        return Arrays.stream(values())
                .filter(place -> role.covers(place.needs) && paths.contains(place.path()))
                .toList();
    }
}
