package org.porchlight;

import java.util.List;
import java.util.function.Supplier;
import org.porchlight.bridge.Bridges;
import org.porchlight.callbacks.Callbacks;
import org.porchlight.callbacks.Dispositions;
import org.porchlight.callbacks.Leases;
import org.porchlight.callbacks.PersonTexts;
import org.porchlight.callbacks.Practice;
import org.porchlight.callbacks.Queue;
import org.porchlight.callbacks.TextFirst;
import org.porchlight.callbacks.Watch;
import org.porchlight.console.Cards;
import org.porchlight.console.DispositionPages;
import org.porchlight.console.Following;
import org.porchlight.console.HomePages;
import org.porchlight.console.LogPage;
import org.porchlight.console.PracticePage;
import org.porchlight.console.QueuePages;
import org.porchlight.console.RequestPages;
import org.porchlight.console.Section;
import org.porchlight.console.ShiftPages;
import org.porchlight.console.TextPages;
import org.porchlight.console.WallClock;
import org.porchlight.outbox.Textables;
import org.porchlight.script.Words;
import org.porchlight.staff.Acts;
import org.porchlight.staff.Attendance;
import org.porchlight.staff.ShiftEditor;
import org.porchlight.staff.Shifts;
import org.porchlight.web.Bell;

/** The pages of the desk, put together on the line's own ground: who waits, who answers, what was done. */
final class DeskPages implements AutoCloseable {
    private final LineContext ground;
    private final Outgoing outgoing;
    private final Shifts shifts;
    private final Clocks clocks;
    private final Supplier<List<String>> degraded;
    private final WallClock wall;
    private final Bell bell = new Bell();
    private final Following following = new Following(bell);

    DeskPages(LineContext ground, Outgoing outgoing, Shifts shifts, Clocks clocks, Supplier<List<String>> degraded) {
        this.ground = ground;
        this.outgoing = outgoing;
        this.shifts = shifts;
        this.clocks = clocks;
        this.degraded = degraded;
        this.wall = new WallClock(clocks.real(), ground.line().zone());
    }

    /** @param words the scripts', in which the responder's sentences stand @param offers what can be texted to a person */
    List<Section> sections(Bridges bridges, Words words, Textables offers) {
        var queue = new Queue(ground.database(), outgoing.vault());
        var takes = new Leases(ground.database());
        var attendance = new Attendance(
                ground.database(), outgoing.outbox(), ground.line().zone());
        var rota = new ShiftEditor(ground.database());
        var cards = new Cards(queue, bridges, shifts, rota, words);
        var watch = new Watch(ground.database(), shifts, ground.line().zone());
        return List.of(
                new HomePages(queue, attendance, watch, degraded, wall),
                new QueuePages(queue, takes, wall),
                new RequestPages(cards, takes, bridges, wall),
                texts(cards, offers),
                new DispositionPages(cards, dispositions(), wall),
                new ShiftPages(rota, shifts, attendance, wall),
                new PracticePage(practice(), wall),
                new LogPage(new Acts(ground.database()), wall),
                following);
    }

    private TextPages texts(Cards cards, Textables offers) {
        return new TextPages(
                cards,
                new TextFirst(ground.database(), outgoing.vault(), outgoing.stops(), outgoing.outbox(), callbacks()),
                new PersonTexts(
                        ground.database(), outgoing.vault(), outgoing.stops(), outgoing.outbox(), callbacks(), offers),
                wall);
    }

    private Callbacks callbacks() {
        return WebProcess.callbacks(ground, outgoing, shifts, wall.clock());
    }

    private Practice practice() {
        return new Practice(ground.database(), outgoing.vault(), ground.line().zone(), clocks.random());
    }

    private Dispositions dispositions() {
        return new Dispositions(ground.database(), outgoing.vault(), callbacks(), shifts, outgoing.outbox());
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
