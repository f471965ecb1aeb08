package org.porchlight;

import java.util.List;
import java.util.function.Supplier;
import org.porchlight.callbacks.PersonTexts;
import org.porchlight.callbacks.Queue;
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
import org.porchlight.staff.Shifts;
import org.porchlight.web.Bell;

/** The pages of the desk, put together on the line's own ground: who waits, who answers, what was done. */
final class DeskPages implements AutoCloseable {
    private final LineContext ground;
    private final Outgoing outgoing;
    private final CallbackServices callbacks;
    private final Shifts shifts;
    private final Supplier<List<String>> degraded;
    private final WallClock wall;
    private final Bell bell = new Bell();
    private final Following following = new Following(bell);

    DeskPages(
            LineContext ground,
            Outgoing outgoing,
            CallbackServices callbacks,
            Shifts shifts,
            Clocks clocks,
            Supplier<List<String>> degraded) {
        this.ground = ground;
        this.outgoing = outgoing;
        this.callbacks = callbacks;
        this.shifts = shifts;
        this.degraded = degraded;
        this.wall = new WallClock(clocks.real(), ground.line().zone());
    }

    /** @param words the scripts', in which the responder's sentences stand @param offers what can be texted to a person */
    List<Section> sections(Bridging bridging, Words words, Textables offers) {
        var queue = new Queue(ground.database(), outgoing.vault());
        var takes = callbacks.leases();
        var staff = new StaffServices(ground.database());
        var coordinators = staff.coordinators(outgoing.outbox());
        var attendance = staff.attendance(coordinators, ground.line().zone());
        var cards = new Cards(queue, bridging.progress(), shifts, coordinators, words);
        var watch = new Watch(ground.database(), shifts, ground.line().zone());
        return List.of(
                new HomePages(queue, attendance, watch, degraded, wall),
                new QueuePages(queue, takes, wall),
                new RequestPages(cards, takes, bridging.bridges(), wall),
                texts(cards, offers),
                new DispositionPages(cards, callbacks.dispositions(), wall),
                new ShiftPages(staff.shiftEditor(), shifts, attendance, wall),
                new PracticePage(callbacks.practice(), wall),
                new LogPage(staff.acts(), wall),
                following);
    }

    private TextPages texts(Cards cards, Textables offers) {
        return new TextPages(
                cards,
                callbacks.textFirst(),
                new PersonTexts(callbacks.held(), callbacks.table(), callbacks.consent(), outgoing.outbox(), offers),
                wall);
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
