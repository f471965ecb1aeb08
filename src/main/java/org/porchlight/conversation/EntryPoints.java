package org.porchlight.conversation;

import org.porchlight.messaging.Channel;
import org.porchlight.script.Hotline;

/** Where contacts begin and start over; on the number that calls show that reveals nothing. */
record EntryPoints(Hotline hotline, Facts facts) {
    /** Where a contact begins. */
    String first() {
        if (facts.calls().ringBack()) {
            return hotline.ringBack();
        }
        return facts.channel() == Channel.VOICE ? hotline.call() : hotline.text();
    }

    /** Where a contact starts over. */
    String home() {
        boolean list = facts.channel() == Channel.TEXT && !facts.calls().ringBack();
        return list ? hotline.text() : menu();
    }

    /** The menu, or the words that reveal nothing on the number that calls show, or what was asked from there. */
    String menu() {
        String ringBack = facts.calls().asked().isPresent() ? hotline.asked() : hotline.ringBack();
        return facts.calls().ringBack() ? ringBack : hotline.menu();
    }

    /** The step, or what takes its place there: whoever holds the phone now may be somebody else. */
    String discreet(String step) {
        return facts.calls().ringBack() ? hotline.discreetly().getOrDefault(step, step) : step;
    }
}
