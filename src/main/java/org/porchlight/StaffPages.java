package org.porchlight;

import java.util.ArrayList;
import java.util.List;
import org.porchlight.console.Console;
import org.porchlight.console.DemoEntrance;
import org.porchlight.console.Home;
import org.porchlight.console.Section;
import org.porchlight.console.Sessions;
import org.porchlight.console.SignIn;
import org.porchlight.desk.Staff;
import org.porchlight.handset.Pages;

/** The console, put together on the line's own ground. Where it differs in the demo is said here. */
final class StaffPages {
    private final Ground ground;
    private final Clocks clocks;
    private final boolean demo;

    StaffPages(Ground ground, Clocks clocks, boolean demo) {
        this.ground = ground;
        this.clocks = clocks;
        this.demo = demo;
    }

    Console console(Pages pages) {
        var sessions = new Sessions(ground.database(), clocks.random(), clocks.real());
        List<Section> sections = new ArrayList<>(List.of(new SignIn(sessions, demo), new Home()));
        if (demo) {
            sections.add(new DemoEntrance(new Staff(ground.database()), sessions));
        }
        return new Console(pages, sessions, sections);
    }
}
