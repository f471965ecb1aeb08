package org.porchlight;

import java.util.List;
import org.porchlight.console.Cards;
import org.porchlight.console.Following;
import org.porchlight.console.Home;
import org.porchlight.console.LogPage;
import org.porchlight.console.QueuePages;
import org.porchlight.console.RequestPages;
import org.porchlight.console.Section;
import org.porchlight.console.ShiftPages;
import org.porchlight.console.WallClock;
import org.porchlight.desk.Acts;
import org.porchlight.desk.Attendance;
import org.porchlight.desk.Outbox;
import org.porchlight.desk.Queue;
import org.porchlight.desk.Rota;
import org.porchlight.desk.Shifts;
import org.porchlight.desk.Takes;
import org.porchlight.handset.Bell;
import org.porchlight.privacy.Vault;
import org.porchlight.script.Script;

/** The pages of the desk, put together on the line's own ground: who waits, who answers, what was done. */
final class DeskPages implements AutoCloseable {
    private final Ground ground;
    private final Vault vault;
    private final Shifts shifts;
    private final Script script;
    private final WallClock wall;
    private final Bell bell = new Bell();
    private final Following following = new Following(bell);

    DeskPages(Ground ground, Vault vault, Shifts shifts, Script script, Clocks clocks) {
        this.ground = ground;
        this.vault = vault;
        this.shifts = shifts;
        this.script = script;
        this.wall = new WallClock(clocks.real(), ground.line().zone());
    }

    List<Section> sections() {
        var queue = new Queue(ground.database(), vault);
        var takes = new Takes(ground.database());
        var attendance = new Attendance(
                ground.database(), new Outbox(ground.database(), vault), ground.line().zone());
        return List.of(
                new Home(queue, attendance, wall),
                new QueuePages(queue, takes, wall),
                new RequestPages(new Cards(queue, script.words()), takes, wall),
                new ShiftPages(new Rota(ground.database()), shifts, attendance, wall),
                new LogPage(new Acts(ground.database()), wall),
                following);
    }

    /** Open pages are to look again: something on the desk has changed. */
    void tell() {
        bell.ring();
    }

    /** Lets the open pages go. */
    @Override
    public void close() {
        following.close();
    }
}
