package org.porchlight.conversation;

import org.porchlight.messaging.Channel;
import org.porchlight.script.Hotline;
import org.porchlight.turn.Facts;

/** Names the steps at which contacts begin and start over; on the number that calls show they reveal nothing. */
record EntryPoints(Hotline hotline, Facts facts) {
    /** The step at which a contact begins. */
    String first() {
        if (facts.calls().ringBack()) {
            return hotline.ringBack();
        }
        return facts.channel() == Channel.VOICE ? hotline.call() : hotline.text();
    }

    /** The step at which a contact starts over. */
    String home() {
        boolean list = facts.channel() == Channel.TEXT && !facts.calls().ringBack();
        return list ? hotline.text() : menu();
    }

    /** The main menu; on the number that calls show, what was asked from there, or words that reveal nothing. */
    String menu() {
        String ringBack = facts.calls().asked().isPresent() ? hotline.asked() : hotline.ringBack();
        return facts.calls().ringBack() ? ringBack : hotline.menu();
    }

    /** The step, or what takes its place on the number that calls show: the phone may be in other hands by now. */
    String discreet(String step) {
        return facts.calls().ringBack() ? hotline.discreetly().getOrDefault(step, step) : step;
    }
}
